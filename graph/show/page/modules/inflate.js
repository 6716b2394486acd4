// Sections of the file: base64, deflate, JSON. Each is inflated when it is first asked for.

export async function section(id) {
  const element = document.getElementById(id);
  if (!element) return null;
  const bytes = fromBase64(element.textContent.trim());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const value = JSON.parse(await new Response(stream).text());
  element.remove();
  return value;
}

function fromBase64(encoded) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(encoded);
  const raw = atob(encoded);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

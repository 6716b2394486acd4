// Opens the data: the first picture at once, then everything else.

import { Canvas } from "./canvas.js";
import { byId } from "./dom.js";
import { roomForHome } from "./home.js";
import { section } from "./inflate.js";
import { matchAll } from "./match.js";
import { completeModel, openModel } from "./model.js";
import { applySystemScheme, Page } from "./page.js";
import { fromAddress } from "./state.js";

async function open() {
  applySystemScheme();
  if (roomForHome()) document.querySelector(".body").classList.remove("no-panel");
  const canvas = new Canvas(await section("data-first"), {});
  performance.mark("first-picture");
  const model = await openModel();
  await completeModel(model);
  const page = new Page(model, canvas);
  canvas.on = page.act;
  const state = fromAddress(window.location.hash, model);
  page.store.state = state;
  page.match = matchAll(model, state);
  page.follow(state, state, true);
  performance.mark("ready");
  document.documentElement.dataset.ready = "1";
  globalThis.resograph = page;
}

open().catch((error) => {
  byId("status").textContent = `The page could not open its data: ${error.message}`;
  throw error;
});

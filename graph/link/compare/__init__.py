"""How words, numbers, titles, counts and quotations of two texts are held side by side."""

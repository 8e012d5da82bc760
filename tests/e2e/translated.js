// What the translators of Chrome and Edge do to a page: each text node is taken out, and an element
// with a copy of its text stands in its place. Runs in the page.
(() => {
  const LEFT_ALONE = '[translate="no"], .notranslate, script, style, noscript';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.data.trim() === "" || text.parentElement.closest(LEFT_ALONE)) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return texts.length;
})();

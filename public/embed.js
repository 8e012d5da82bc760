// A tool of this site as an element of any page: <stepping-stone tool="offers"></stepping-stone>.
// It leaves nothing on the page but that element. docs/embedding.md says what it takes and tells.
(() => {
  "use strict";
  const NAME = "stepping-stone";
  // Twice on a page is once.
  if (customElements.get(NAME)) return;

  /** The folder of an absolute address whose path ends in a name. */
  const folder = (address, name) => {
    try {
      const url = new URL(address);
      if (url.pathname.endsWith(name)) return new URL(".", url);
    } catch {}
  };
  // A script says where it is from; a module only by the stack of an error. Under another name this
  // is part of somebody else's script or page, and says nothing of where our pages are.
  const from = document.currentScript?.src || /https?:[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
  const SITE = folder(from, "/embed.js");
  const HELP =
    '<stepping-stone> does not know where its pages are. Load embed.js from their site by a <script src> of its own, or give the element the address of that site: site="…".';

  // The room that a tool's first page takes, so that nothing moves when it arrives: heights by the
  // width of the place. core/src/embed/mod.rs has the same figures.
  const ROOM = {
    quiz: [2470, 1760, 1750],
    offers: [755, 465, 450],
    goals: [1400, 1175, 1190],
    benefits: [1345, 890, 795],
  };
  const night = matchMedia("(prefers-color-scheme: dark)");
  let count = 0;

  /** A colour in whatever form as red, green, blue and opacity, 0 to 255 each. */
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const painted = (color) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    return brush.getImageData(0, 0, 1, 1).data;
  };

  /** Whether the page is dark where an element stands: by what it says, else by what it paints. */
  const isDark = (element) => {
    const scheme = getComputedStyle(element).colorScheme;
    if (/dark|light/.test(scheme)) return /dark/.test(scheme) && (night.matches || !/light/.test(scheme));
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const [red, green, blue, alpha] = painted(getComputedStyle(at).backgroundColor);
      if (alpha > 127) return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
    }
    return false;
  };

  class SteppingStone extends HTMLElement {
    static observedAttributes = ["tool", "site", "theme", "accent"];
    // A page with a switch of its own for dark changes an attribute near its top.
    #switch = new MutationObserver(() => this.#configure());
    #isOn;
    #site;
    #frame;
    #id;
    #isUsed;

    connectedCallback() {
      this.#isOn = true;
      const said = this.getAttribute("site")?.replace(/\/*$/, "/");
      const site = (this.#site = said ? folder(said, "") : SITE);
      // At once, so that nothing moves.
      if (site && site.origin !== location.origin) return this.#open();
      // The page's own address may be that of a copy: only our pages go into a frame.
      this.#isOurs(site).then((isOurs) => {
        // It may have gone, or have been given another address meanwhile.
        if (!this.#isOn || this.#frame || site !== this.#site) return;
        if (isOurs) this.#open();
        else console.warn(HELP);
      });
    }

    async #isOurs(site) {
      try {
        return /data-page="?embed_/.test(await (await fetch(new URL("embed/quiz/", site))).text());
      } catch {}
    }

    #open() {
      const tool = this.#tool();
      // Another tool than the one meant would be found out late.
      if (!Object.hasOwn(ROOM, tool)) {
        const text = `Steppingstone has no tool "${tool}". It has: ${Object.keys(ROOM).join(", ")}.`;
        console.warn(text);
        return this.#root().replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
      }
      this.#id = `s${(count += 1)}`;
      this.#isUsed = false;
      this.style.display ||= "block";
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = this.getAttribute("label") ?? `Steppingstone: ${tool}`;
      frame.loading = "lazy";
      frame.setAttribute(
        "sandbox",
        "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      );
      frame.allow = "clipboard-write";
      // As wide as its place; where the place asks how wide it would like to be (a row, a float, a
      // cell of a table, a dialog), this.
      Object.assign(frame.style, { display: "block", width: "800px", minWidth: "100%", maxWidth: "100%", border: 0 });
      this.#grow(0);
      const { theme, accent } = this.#manner();
      // Before it has loaded, a frame is no white box on a dark page.
      frame.style.colorScheme = theme;
      const lang = this.getAttribute("lang") ?? "";
      frame.src = new URL(`embed/${tool}/?${new URLSearchParams({ id: this.#id, theme, accent, lang })}`, this.#site);
      this.#root().replaceChildren(frame);
      addEventListener("message", this);
      night.addEventListener("change", this);
      this.#watch();
    }

    #root() {
      return this.shadowRoot ?? this.attachShadow({ mode: "open" });
    }

    #watch() {
      // An element in the head is there before the body.
      for (const at of [document.documentElement, document.body]) at && this.#switch.observe(at, { attributes: true });
    }

    disconnectedCallback() {
      this.#isOn = false;
      removeEventListener("message", this);
      night.removeEventListener("change", this);
      this.#switch.disconnect();
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#isOn || before === now) return;
      if (/tool|site/.test(name)) {
        this.disconnectedCallback();
        this.connectedCallback();
      } else if (this.#frame) this.#configure();
    }

    handleEvent({ type, source, origin, data }) {
      if (type === "change") return this.#configure();
      // Another frame, another site, or another program's message.
      if (source !== this.#frame.contentWindow || origin !== this.#site.origin) return;
      if (data?.source !== "steppingstone" || data.v !== 1 || data.id !== this.#id) return;
      if (data.type === "ready") {
        this.#watch();
        this.#configure();
      }
      if (data.type === "height" && data.height > 0) this.#grow(Math.min(data.height, 30000));
      if (data.type === "move" && this.getBoundingClientRect().top < 0) this.scrollIntoView();
      if (/^(ready|height|done)$/.test(data.type)) {
        this.dispatchEvent(new CustomEvent(data.type, { detail: { height: data.height } }));
      }
    }

    #tool() {
      return this.getAttribute("tool")?.trim().toLowerCase() || "quiz";
    }

    #manner() {
      const [theme, accent] = ["theme", "accent"].map((name) => this.getAttribute(name) ?? "");
      return {
        theme: /^(light|dark)$/.test(theme) ? theme : isDark(this) ? "dark" : "light",
        accent: /^#?([\da-f]{3}){1,2}$/i.test(accent) ? accent.replace("#", "") : "",
      };
    }

    #configure() {
      const manner = this.#manner();
      const message = { source: "steppingstone", v: 1, id: this.#id, type: "config", ...manner };
      this.#frame.style.colorScheme = manner.theme;
      this.#frame.contentWindow?.postMessage(message, this.#site.origin);
    }

    /** Until a reader is in the frame it keeps its room while its end can be seen, so that nothing
        that is seen moves. From then on it is as high as the tool, and nothing is blank below. */
    #grow(height) {
      // `:focus-within` does not see into a frame of another site.
      this.#isUsed ||= this.shadowRoot?.activeElement === this.#frame || (height && this.getBoundingClientRect().bottom > innerHeight);
      const width = this.clientWidth;
      const room = ROOM[this.#tool()][width > 800 ? 2 : width > 480 ? 1 : 0];
      this.#frame.style.height = `${this.#isUsed ? height : Math.max(height, room)}px`;
    }
  }
  customElements.define(NAME, SteppingStone);
})();

// The work of a keystroke.

/** From a keystroke in a field until what follows from it, `shown`, is laid out, in ms: the median of forty. `unit`
 * follows the number that is typed. Without `shown` nothing is to follow but the field itself. */
export async function keystroke(page, field, shown, unit = "") {
  await page.locator(field).waitFor();
  await page.waitForTimeout(1000);
  const times = await page.evaluate(
    async ([field, shown, unit]) => {
      const input = document.querySelector(field);
      const text = () => (shown === null ? input.value : document.querySelector(shown).textContent);
      const times = [];
      for (let count = 0; count < 60; count += 1) {
        const before = text();
        input.value = `7${count % 10}${unit}`;
        const begun = performance.now();
        input.dispatchEvent(new Event("input", { bubbles: true }));
        // The app draws in microtasks: waiting for a task of one's own would count the wait for a frame.
        for (let turn = 0; turn < 50; turn += 1) await null;
        document.body.getBoundingClientRect();
        times.push(performance.now() - begun);
        if (text() === before) throw new Error(`${shown ?? field} did not follow the keystroke.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return times.slice(20).sort((a, b) => a - b);
    },
    [field, shown, unit],
  );
  return Number(times[Math.floor(times.length / 2)].toFixed(1));
}

/** From a keystroke in a field until `shown`, which follows in a task of its own, has changed, in ms: the median of twenty. */
export async function follows(page, field, shown, unit = "k") {
  await page.locator(shown).first().waitFor({ state: "attached" });
  const times = await page.evaluate(
    async ([field, shown, unit]) => {
      const input = document.querySelector(field);
      const text = () => document.querySelector(shown).textContent;
      const times = [];
      for (let count = 0; count < 20; count += 1) {
        const before = text();
        input.value = `8${count % 10}${unit}`;
        const begun = performance.now();
        input.dispatchEvent(new Event("input", { bubbles: true }));
        while (text() === before) {
          if (performance.now() - begun > 5_000) throw new Error(`${shown} did not follow the keystroke.`);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        times.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return times.sort((a, b) => a - b);
    },
    [field, shown, unit],
  );
  return Number(times[Math.floor(times.length / 2)].toFixed(1));
}

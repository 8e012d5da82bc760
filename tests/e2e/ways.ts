// The two ways to use a page: with a mouse, and by keys alone. Each counts its steps.

import { expect, type Locator, type Page } from "@playwright/test";

/** What it took: controls pressed, answers chosen among them, and fields typed in. */
export interface Steps {
  presses: number;
  fields: number;
}

/** More controls than any page has between two. */
const MOST_TABS = 400;

export abstract class Way {
  readonly steps: Steps = { presses: 0, fields: 0 };

  constructor(readonly page: Page) {}

  /** Follows a link, presses a button, opens what unfolds. */
  async press(what: Locator): Promise<void> {
    this.steps.presses += 1;
    await this.pressed(what);
  }

  /** Chooses one of several answers, which may lead on. */
  async tick(radio: Locator): Promise<void> {
    this.steps.presses += 1;
    await this.ticked(radio);
  }

  /** Types a text in place of what a field holds. */
  async type(field: Locator, text: string): Promise<void> {
    this.steps.fields += 1;
    await this.typed(field, text);
    await expect(field).toHaveValue(text);
  }

  /** Types a day, as `YYYY-MM-DD`. */
  async day(field: Locator, day: string): Promise<void> {
    this.steps.fields += 1;
    await this.dayTyped(field, day);
    await expect(field).toHaveValue(day);
  }

  protected abstract pressed(what: Locator): Promise<void>;
  protected abstract ticked(radio: Locator): Promise<void>;
  protected abstract typed(field: Locator, text: string): Promise<void>;
  protected abstract dayTyped(field: Locator, day: string): Promise<void>;
}

export class Mouse extends Way {
  protected async pressed(what: Locator): Promise<void> {
    await what.click();
  }

  protected async ticked(radio: Locator): Promise<void> {
    await radio.click();
  }

  protected async typed(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.fill(text);
  }

  protected async dayTyped(field: Locator, day: string): Promise<void> {
    await field.fill(day);
  }
}

/** Tab, arrows, Space, Enter and letters; nothing gets focus in another way. */
export class Keyboard extends Way {
  protected async pressed(what: Locator): Promise<void> {
    await this.tabTo(what);
    await this.page.keyboard.press("Enter");
  }

  protected async ticked(radio: Locator): Promise<void> {
    await expect(radio).toBeVisible();
    const name = await radio.getAttribute("name");
    // Tab leads to one answer of a group, arrows to the others, which they choose.
    await this.tabUntil(radio, true);
    const place = (of: Locator) => of.evaluate((radio, name) => [...document.getElementsByName(name!)].indexOf(radio as HTMLElement), name);
    const [from, to] = [await place(this.page.locator(":focus")), await place(radio)];
    if (from === to) await this.page.keyboard.press("Space");
    for (let at = from; at !== to; at += Math.sign(to - from)) await this.page.keyboard.press(to > from ? "ArrowDown" : "ArrowUp");
  }

  protected async typed(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  protected async dayTyped(field: Locator, day: string): Promise<void> {
    await this.tabTo(field);
    const [year, month, date] = day.split("-");
    await this.page.keyboard.type(`${month}${date}${year}`);
  }

  private async tabTo(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    await this.tabUntil(what);
    await expect(what).toBeFocused();
  }

  /** Presses Tab, or Shift and Tab, until something has focus, or another answer of its group. */
  private async tabUntil(what: Locator, isGroup = false): Promise<void> {
    const way = (node: Element, isGroup: boolean) => {
      const active = document.activeElement;
      const name = (of: Element | null) => (of instanceof HTMLInputElement ? of.name : "");
      if (node === active || (isGroup && name(node) !== "" && name(node) === name(active))) return null;
      const isBefore = active && active !== document.body && active.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? "Shift+Tab" : "Tab";
    };
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      const key = await what.evaluate(way, isGroup);
      if (key === null) return;
      await this.page.keyboard.press(key);
    }
  }
}

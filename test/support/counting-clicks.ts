import type { Locator } from 'playwright-core';

/** Does what a person does at a page, and counts it: each press of a link, a button, a box or a choice is a click; typing is none. */
export class CountingClicks {
  count = 0;

  async click(what: Locator): Promise<void> {
    this.count += 1;
    await what.click();
  }

  async choose(what: Locator, value: Parameters<Locator['selectOption']>[0]): Promise<void> {
    this.count += 1;
    await what.selectOption(value);
  }
}

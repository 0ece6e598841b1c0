/** What Zendesk keeps of an app's window in the tray: its height is the app's wish, the rest the agent's. */
import { Observed } from './observed.ts';

/** Higher than nothing, lower than any app: an app that never asks for a height is seen to be cut off. */
const firstHeight = 200;

export class AppWindow extends Observed {
  collapsed = false;
  height = firstHeight;
  hidden = false;
  gone = false;

  put(some: Partial<Pick<AppWindow, 'collapsed' | 'height' | 'hidden' | 'gone'>>): void {
    Object.assign(this, some);
    this.changed();
  }
}

import { browser } from './browser';

/** Text and colours on the toolbar icon. The text alone tells the state, the colour only helps. */
export interface Badge {
  text: string;
  /** CSS colour. */
  color: string;
  /** Tooltip of the icon. */
  title: string;
}

export async function showBadge(badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.color }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setTitle({ title: badge.title }),
  ]);
}

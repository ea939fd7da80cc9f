import * as odyssey from '@okta/odyssey-react-mui/icons';
import type { ComponentType } from 'react';

/** The library's own types demand hundreds of SVG attributes under current React types; the icons need none. */
function asIcon(icon: unknown): ComponentType {
  return icon as ComponentType;
}

export const AddIcon = asIcon(odyssey.AddIcon);
export const AppsIcon = asIcon(odyssey.AppsIcon);
export const ChevronDownIcon = asIcon(odyssey.ChevronDownIcon);
export const ChevronRightIcon = asIcon(odyssey.ChevronRightIcon);
export const CloseIcon = asIcon(odyssey.CloseIcon);
export const CopyIcon = asIcon(odyssey.CopyIcon);
export const DirectoryIcon = asIcon(odyssey.DirectoryIcon);
export const GridIcon = asIcon(odyssey.GridIcon);
export const LockIcon = asIcon(odyssey.LockIcon);
export const NotificationIcon = asIcon(odyssey.NotificationIcon);
export const QuestionCircleIcon = asIcon(odyssey.QuestionCircleIcon);
export const SettingsIcon = asIcon(odyssey.SettingsIcon);
export const UserIcon = asIcon(odyssey.UserIcon);

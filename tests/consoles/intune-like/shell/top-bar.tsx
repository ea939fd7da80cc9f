import {
  Avatar,
  Button,
  CounterBadge,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Tooltip,
} from '@fluentui/react-components';
import { AlertRegular, QuestionCircleRegular, SettingsRegular } from '@fluentui/react-icons';

const onDark = { color: '#fff' } as const;

/** The dark bar on top: brand, search, icon buttons, account. */
export function TopBar({
  unread,
  onOpenNotifications,
}: {
  unread: number;
  onOpenNotifications: () => void;
}) {
  return (
    <header
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 8,
        height: 44,
        flex: 'none',
        background: '#123a5a',
        color: '#fff',
        padding: '0 12px',
      }}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M8 2h4l1.5 16h-7z" fill="#ffd166" />
        <path d="M0 6l7 2M20 6l-7 2" stroke="#fff" strokeWidth="1.5" />
      </svg>
      <strong style={{ fontSize: 14, whiteSpace: 'nowrap' }}>Harborlight endpoint portal</strong>
      <div style={{ flex: 1, display: 'flex', justifyContent: 'center' }}>
        <SearchBox
          aria-label="Search resources, services, and docs"
          placeholder="Search resources, services, and docs"
          size="small"
          style={{ width: 420, maxWidth: '100%' }}
        />
      </div>
      <Tooltip content="Notifications" relationship="label">
        <Button
          appearance="transparent"
          onClick={onOpenNotifications}
          icon={
            <span style={{ position: 'relative', display: 'inline-flex', ...onDark }}>
              <AlertRegular />
              {unread > 0 && (
                <CounterBadge
                  count={unread}
                  size="small"
                  style={{ position: 'absolute', top: -8, right: -10 }}
                />
              )}
            </span>
          }
        />
      </Tooltip>
      <Tooltip content="Settings" relationship="label">
        <Button appearance="transparent" icon={<SettingsRegular style={onDark} />} />
      </Tooltip>
      <Tooltip content="Help" relationship="label">
        <Button appearance="transparent" icon={<QuestionCircleRegular style={onDark} />} />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="transparent"
            aria-label="Account: it.admin@example.com"
            icon={<Avatar name="Ines Admin" size={28} />}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem>View account</MenuItem>
            <MenuItem>Switch directory</MenuItem>
            <MenuItem>Sign out</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

import { Box, Button, MenuButton, MenuItem, SearchField } from '@okta/odyssey-react-mui';
import { NotificationIcon, QuestionCircleIcon, UserIcon } from './icons.ts';
import { showToast } from './toasts.tsx';

function Brand() {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: '10px', width: 188, fontWeight: 600 }}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" fill="#1d3fb8" />
        <path d="M12 4l3 8-3 8-3-8z" fill="#fff" />
      </svg>
      Northwind Identity
    </Box>
  );
}

/** The bar on top of every page: search, help, messages, the administrator's own menu. */
export function TopBar() {
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: '16px',
        height: 64,
        padding: '0 16px',
        borderBottom: '1px solid #d7d7dc',
        flex: 'none',
      }}
    >
      <Brand />
      <Box sx={{ flex: 1, maxWidth: 440 }}>
        <SearchField
          label="Search people, apps and groups"
          placeholder="Search people, apps and groups"
          isFullWidth
        />
      </Box>
      <Box sx={{ flex: 1 }} />
      <Button
        variant="floating"
        ariaLabel="Notifications"
        tooltipText="Notifications"
        startIcon={<NotificationIcon />}
        onClick={() => showToast('You have no new notifications', 'info')}
      />
      <Button
        variant="floating"
        ariaLabel="Help"
        tooltipText="Help"
        startIcon={<QuestionCircleIcon />}
      />
      <MenuButton
        buttonLabel="it.admin@example.com"
        buttonVariant="floating"
        endIcon={<UserIcon />}
        menuAlignment="right"
      >
        <MenuItem>My settings</MenuItem>
        <MenuItem>Sign out</MenuItem>
      </MenuButton>
    </Box>
  );
}

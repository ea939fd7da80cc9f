import {
  Checkbox,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
} from '@fluentui/react-components';
import {
  ArrowResetRegular,
  ArrowSyncRegular,
  DeleteRegular,
  MoreHorizontalRegular,
  PersonDeleteRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { Device } from '../data/devices.ts';
import { tellPortal } from '../messages.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

type Command = 'Retire' | 'Wipe' | 'Sync' | 'Restart';

const QUESTIONS: Record<Command, string> = {
  Retire: 'Company data is removed from the device at the next check-in; personal data stays.',
  Wipe: 'The device returns to factory settings. All data on it is lost.',
  Sync: 'The device checks in and receives pending policies and apps now.',
  Restart: 'The device restarts within five minutes. The person using it is not asked.',
};

function CommandDialog({
  command,
  device,
  onClose,
}: {
  command: Command;
  device: Device;
  onClose: () => void;
}) {
  const [isSure, setIsSure] = useState(false);
  function run(): void {
    tellPortal({
      type: 'notify',
      title: `${command} initiated`,
      body: `${command} was started on ${device.name}.`,
    });
    onClose();
  }
  return (
    <ConfirmDialog
      title={`${command} - ${device.name}`}
      confirm={command === 'Wipe' ? 'Wipe' : 'Yes'}
      isConfirmDisabled={command === 'Wipe' && !isSure}
      onConfirm={run}
      onClose={onClose}
    >
      <p style={{ marginTop: 0 }}>{QUESTIONS[command]}</p>
      {command === 'Wipe' && (
        <Checkbox
          label="I understand that this cannot be undone"
          checked={isSure}
          onChange={(_, data) => setIsSure(data.checked === true)}
        />
      )}
    </ConfirmDialog>
  );
}

/** The commands for one device, each asked again before it runs. */
export function DeviceCommands({ device }: { device: Device }) {
  const [command, setCommand] = useState<Command | null>(null);
  const started = (title: string) =>
    tellPortal({ type: 'notify', title, body: `Requested for ${device.name}.` });
  return (
    <>
      <Toolbar aria-label="Device commands" size="small">
        <ToolbarButton icon={<PersonDeleteRegular />} onClick={() => setCommand('Retire')}>
          Retire
        </ToolbarButton>
        <ToolbarButton icon={<DeleteRegular />} onClick={() => setCommand('Wipe')}>
          Wipe
        </ToolbarButton>
        <ToolbarDivider />
        <ToolbarButton icon={<ArrowSyncRegular />} onClick={() => setCommand('Sync')}>
          Sync
        </ToolbarButton>
        <ToolbarButton icon={<ArrowResetRegular />} onClick={() => setCommand('Restart')}>
          Restart
        </ToolbarButton>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton aria-label="More commands" icon={<MoreHorizontalRegular />} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => started('BitLocker key rotation')}>
                BitLocker key rotation
              </MenuItem>
              <MenuItem onClick={() => started('Local admin password rotation')}>
                Rotate local admin password
              </MenuItem>
              <MenuItem onClick={() => started('Collect diagnostics')}>
                Collect diagnostics
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </Toolbar>
      {command && (
        <CommandDialog command={command} device={device} onClose={() => setCommand(null)} />
      )}
    </>
  );
}

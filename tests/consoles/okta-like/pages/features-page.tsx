import { Box, Switch } from '@okta/odyssey-react-mui';
import { consoleState } from '../data/state.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { showToast } from '../shell/toasts.tsx';

/** Settings: features of the service turned on and off, each at once. */
export function FeaturesPage() {
  const { features } = consoleState.use();
  function turn(name: string, isOn: boolean): void {
    consoleState.update((state) => ({ ...state, features: { ...state.features, [name]: isOn } }));
    showToast(`${name} is now ${isOn ? 'on' : 'off'}`);
  }
  return (
    <>
      <PageHeader
        title="Features"
        description="Turn features on or off for your whole organisation. Changes take effect at once."
      />
      <Box
        sx={{
          maxWidth: 640,
          '& > div': { borderBottom: '1px solid #ededf0', padding: '16px 0 8px' },
        }}
      >
        {Object.entries(features).map(([name, isOn]) => (
          <Switch
            key={name}
            label={name}
            value={name}
            isChecked={isOn}
            onChange={(change) => 'checked' in change && turn(name, change.checked)}
            isFullWidth
          />
        ))}
      </Box>
    </>
  );
}

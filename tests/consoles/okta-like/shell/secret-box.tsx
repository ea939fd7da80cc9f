import { Box, Button } from '@okta/odyssey-react-mui';
import { CopyIcon } from './icons.ts';
import { showToast } from './toasts.tsx';

/** A secret shown once, with a button that copies it. */
export function SecretBox({ label, value }: { label: string; value: string }) {
  async function copy(): Promise<void> {
    await navigator.clipboard?.writeText(value).catch(() => undefined);
    showToast(`${label} copied`, 'info');
  }
  return (
    <Box sx={{ marginBlock: '12px' }}>
      <Box sx={{ fontWeight: 600, marginBlockEnd: '4px' }}>{label}</Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: '8px',
          background: '#f4f4f4',
          border: '1px solid #d7d7dc',
          borderRadius: '6px',
          padding: '4px 4px 4px 12px',
        }}
      >
        <Box component="span" sx={{ flex: 1, fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {value}
        </Box>
        <Button
          variant="floating"
          ariaLabel={`Copy ${label.toLowerCase()}`}
          tooltipText="Copy to clipboard"
          startIcon={<CopyIcon />}
          onClick={copy}
        />
      </Box>
    </Box>
  );
}

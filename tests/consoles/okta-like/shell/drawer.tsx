import { Box, Button, Heading4 } from '@okta/odyssey-react-mui';
import { type ReactNode, useEffect, useId } from 'react';
import { createPortal } from 'react-dom';
import { CloseIcon } from './icons.ts';

/** A panel at the right edge of the window, outside the page's own tree; Escape and the backdrop close it. */
export function Drawer(props: {
  title: string;
  footer: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const titleId = useId();
  const { onClose } = props;
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  return createPortal(
    <Box
      sx={{
        position: 'fixed',
        inset: 0,
        zIndex: 1200,
        display: 'flex',
        justifyContent: 'flex-end',
      }}
    >
      <div
        aria-hidden="true"
        onClick={onClose}
        style={{ position: 'absolute', inset: 0, background: '#0006' }}
      />
      <Box
        sx={{
          position: 'relative',
          '& > section': {
            width: 440,
            height: '100%',
            background: '#fff',
            display: 'flex',
            flexDirection: 'column',
            boxShadow: '-4px 0 24px #0003',
          },
        }}
      >
        <section
          role="dialog"
          aria-modal="true"
          aria-labelledby={titleId}
          style={{ height: '100vh' }}
        >
          <Box sx={{ display: 'flex', justifyContent: 'space-between', padding: '20px 24px 0' }}>
            <span id={titleId}>
              <Heading4 component="h2">{props.title}</Heading4>
            </span>
            <Button
              variant="floating"
              size="small"
              ariaLabel="Close"
              startIcon={<CloseIcon />}
              onClick={onClose}
            />
          </Box>
          <Box sx={{ flex: 1, overflowY: 'auto', padding: '8px 24px' }}>{props.children}</Box>
          <Box
            sx={{
              display: 'flex',
              gap: '12px',
              justifyContent: 'flex-end',
              padding: '16px 24px',
              borderTop: '1px solid #d7d7dc',
            }}
          >
            {props.footer}
          </Box>
        </section>
      </Box>
    </Box>,
    document.body,
  );
}

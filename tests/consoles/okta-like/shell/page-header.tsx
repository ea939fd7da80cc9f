import { Box, Heading2, Paragraph } from '@okta/odyssey-react-mui';
import { type ReactNode, useEffect } from 'react';

/** The heading of a page with its main actions at the right; also sets the tab's title. */
export function PageHeader(props: { title: string; description?: string; actions?: ReactNode }) {
  useEffect(() => {
    document.title = `${props.title} | Northwind Identity`;
  }, [props.title]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: '16px', marginBlockEnd: '16px' }}>
      <Box sx={{ flex: 1, '& > *': { margin: '0 0 4px' } }}>
        <Heading2 component="h1">{props.title}</Heading2>
        {props.description && <Paragraph color="textSecondary">{props.description}</Paragraph>}
      </Box>
      <Box sx={{ display: 'flex', gap: '8px' }}>{props.actions}</Box>
    </Box>
  );
}

import { Subtitle1, Text } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { type Crumb, tellPortal } from '../messages.ts';

/** The head and body that every blade has; tells the portal the way to it. */
export function BladeFrame(props: {
  title: string;
  subtitle?: string;
  crumbs: Crumb[];
  commands?: ReactNode;
  children: ReactNode;
}) {
  const way = JSON.stringify(props.crumbs);
  useEffect(() => {
    tellPortal({ type: 'show-crumbs', crumbs: JSON.parse(way) as Crumb[] });
    document.title = props.title;
  }, [way, props.title]);
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        height: '100%',
        boxSizing: 'border-box',
        padding: '4px 20px 0',
      }}
    >
      <Subtitle1 as="h1" style={{ margin: 0 }}>
        {props.title}
      </Subtitle1>
      {props.subtitle && (
        <Text size={200} style={{ color: '#616161' }}>
          {props.subtitle}
        </Text>
      )}
      {props.commands && (
        <div style={{ borderBottom: '1px solid #e0e0e0', margin: '4px -8px 0' }}>
          {props.commands}
        </div>
      )}
      <div style={{ flex: 1, minHeight: 0, paddingTop: 12 }}>{props.children}</div>
    </div>
  );
}

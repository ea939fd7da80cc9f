import { Box } from '@okta/odyssey-react-mui';
import type { ReactNode } from 'react';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';

export interface TableColumn<T> {
  header: string;
  /** A CSS grid track, as `2fr` or `120px`. */
  width: string;
  cell: (row: T) => ReactNode;
}

/** A long table of which only the rows in view exist; row nodes are used again for other records while scrolling. */
export function VirtualTable<T>(props: {
  label: string;
  rows: T[];
  columns: TableColumn<T>[];
  height: number;
}) {
  const virtual = useVirtualRows({
    count: props.rows.length,
    rowHeight: 52,
    viewHeight: props.height,
  });
  const gridTemplateColumns = props.columns.map((column) => column.width).join(' ');
  const line = {
    display: 'grid',
    gridTemplateColumns,
    alignItems: 'center',
    gap: '12px',
    padding: '0 12px',
  };
  return (
    <div role="table" aria-label={props.label} aria-rowcount={props.rows.length + 1}>
      <div role="rowgroup">
        <div
          role="row"
          style={{
            ...line,
            height: 40,
            borderBottom: '2px solid #d7d7dc',
            fontWeight: 600,
            fontSize: 13,
          }}
        >
          {props.columns.map((column) => (
            <span role="columnheader" key={column.header}>
              {column.header}
            </span>
          ))}
        </div>
      </div>
      <Box
        sx={{
          height: props.height,
          '& [role=row]:hover': { background: '#f4f6fd' },
          '& [role=cell]': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
        }}
      >
        <div
          role="rowgroup"
          className="virtual-scroller"
          onScroll={virtual.onScroll}
          style={{ height: '100%', overflowY: 'auto' }}
        >
          <div role="presentation" style={{ height: virtual.totalHeight, position: 'relative' }}>
            {virtual.rows.map(({ slot, index, top }) => (
              <div
                role="row"
                key={slot}
                aria-rowindex={index + 2}
                style={{
                  ...line,
                  position: 'absolute',
                  insetInline: 0,
                  height: 52,
                  top,
                  borderBottom: '1px solid #ededf0',
                  boxSizing: 'border-box',
                  fontSize: 14,
                }}
              >
                {props.columns.map((column) => (
                  <div role="cell" key={column.header}>
                    {column.cell(props.rows[index]!)}
                  </div>
                ))}
              </div>
            ))}
          </div>
        </div>
      </Box>
    </div>
  );
}

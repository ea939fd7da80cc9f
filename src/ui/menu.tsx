import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './button';
import './menu.css';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  /** Shown at the end of the line, as in `Ctrl+D`. */
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** A line above it. */
  divided?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  icon: ReactNode;
  /** Called when it opens, so that a long list need not be made for every closed menu. */
  items: () => MenuItem[];
  size?: 'small' | 'normal';
}

/** A button that opens a menu in the top layer, so that nothing clips it. */
export function Menu({ label, icon, items, size = 'small' }: MenuProps) {
  const [open, setOpen] = useState<MenuItem[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (refocus: boolean) => {
    setOpen(null);
    if (refocus) button.current?.focus();
  };
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        icon={icon}
        size={size}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open ? null : items())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(items());
        }}
      />
      {open && <MenuList label={label} items={open} anchor={button.current} onClose={close} />}
    </>
  );
}

interface MenuListProps {
  label: string;
  items: MenuItem[];
  anchor: HTMLElement | null;
  onClose: (refocus: boolean) => void;
}

function MenuList({ label, items, anchor, onClose }: MenuListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    list.showPopover?.();
    place(list, anchor);
    focusItem(list, 0);
  }, [anchor]);
  return (
    <div
      ref={ref}
      className="menu"
      role="menu"
      aria-label={label}
      popover="manual"
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (event.currentTarget.contains(next) || next === anchor) return;
        onClose(false);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        moveByKey(event, onClose);
      }}
    >
      {items.map((item) => (
        <Fragment key={item.label}>
          {item.divided && <hr />}
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            data-danger={item.danger || undefined}
            aria-disabled={item.disabled || undefined}
            onClick={() => {
              if (item.disabled) return;
              onClose(true);
              item.onSelect();
            }}
          >
            {item.icon}
            <span className="menu-label">{item.label}</span>
            {item.keys && <kbd>{item.keys}</kbd>}
          </button>
        </Fragment>
      ))}
    </div>
  );
}

function place(list: HTMLElement, anchor: HTMLElement | null) {
  const from = anchor?.getBoundingClientRect();
  if (!from) return;
  const { width, height } = list.getBoundingClientRect();
  const below = from.bottom + 4;
  const top = below + height <= innerHeight - 4 ? below : Math.max(4, from.top - height - 4);
  list.style.top = `${Math.min(top, Math.max(4, innerHeight - height - 4))}px`;
  list.style.left = `${Math.max(4, Math.min(from.right - width, innerWidth - width - 4))}px`;
}

function focusItem(list: HTMLElement, index: number) {
  const items = list.querySelectorAll<HTMLElement>('[role="menuitem"]');
  items[(index + items.length) % items.length]?.focus();
}

function moveByKey(event: React.KeyboardEvent<HTMLElement>, onClose: (refocus: boolean) => void) {
  const list = event.currentTarget;
  const items = [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const to = moves[event.key];
  if (to !== undefined) {
    event.preventDefault();
    focusItem(list, to);
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    onClose(true);
  }
}

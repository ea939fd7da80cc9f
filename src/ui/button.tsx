import type { ComponentPropsWithRef, ReactNode } from 'react';
import './button.css';

type Variant = 'primary' | 'record' | 'quiet' | 'danger' | 'plain';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** How much weight it has on the screen; one `primary` a screen. */
  variant?: Variant;
  size?: 'small' | 'normal';
  icon?: ReactNode;
}

/** A button with words, and an icon before them where that helps. */
export function Button({
  variant = 'plain',
  size = 'normal',
  icon,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" className="button" data-variant={variant} data-size={size} {...rest}>
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  /** Its name for everyone who does not see the icon; shown on hover. */
  label: string;
  icon: ReactNode;
}

/** A button that shows only an icon. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'normal',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      data-variant={variant}
      data-size={size}
      data-icon-only
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon}
    </button>
  );
}

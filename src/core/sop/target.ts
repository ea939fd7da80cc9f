/** A place around a target that a person would name: a dialog, a row, a section, a tab panel. */
export interface Place {
  /** ARIA role, or `section` where only a heading names the place. */
  role: string;
  name: string;
}

/** How a program could find a target again, best first. */
export type Locator =
  | { by: 'test-id'; attribute: string; value: string }
  | { by: 'role'; role: string; name: string }
  | { by: 'label'; text: string }
  | { by: 'placeholder'; text: string }
  | { by: 'alt'; text: string }
  | { by: 'text'; text: string }
  | { by: 'title'; text: string }
  | { by: 'css'; selector: string };

/** The element acted on, as a person would name it. All text in it is already redacted. */
export interface Target {
  /** ARIA role (`button`, `textbox`...); `generic` where there is none. */
  role: string;
  /** What a person reads on it; empty when there is nothing to read. */
  name: string;
  /** Places around it, outermost first, only as many as are needed to be unambiguous. */
  context: Place[];
  /** Names of the frames around it, outermost first; empty in the top frame. Filled by the background. */
  frame: string[];
  locators: Locator[];
  /** True for aria-disabled controls that were acted on all the same. */
  disabled?: boolean;
  /** The input's type (`password`, `date`...) or `contenteditable`, where it matters. */
  inputType?: string;
}

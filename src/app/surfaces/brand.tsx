/** The product's mark and name. */
export function Brand() {
  return (
    <p className="brand">
      <Mark />
      SOPwright
    </p>
  );
}

/** The product's mark, without words. */
export function Mark() {
  return (
    <svg viewBox="0 0 128 128" width="22" height="22" aria-hidden="true">
      <rect x="8" y="8" width="112" height="112" rx="26" fill="#1d4ed8" />
      <rect x="52" y="34" width="48" height="10" rx="5" fill="#fff" />
      <rect x="52" y="59" width="36" height="10" rx="5" fill="#fff" />
      <rect x="52" y="84" width="42" height="10" rx="5" fill="#fff" />
      <circle cx="34" cy="39" r="9" fill="#fff" />
      <circle cx="34" cy="64" r="9" fill="#fff" />
      <circle cx="34" cy="89" r="10.5" fill="#f43f5e" stroke="#fff" strokeWidth="4" />
    </svg>
  );
}

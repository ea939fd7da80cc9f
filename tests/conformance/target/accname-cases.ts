/** One fact about an accessible name: `#t` in the markup is the element that is named. */
export interface NameCase {
  about: string;
  html: string;
  name: string;
}

const LABELLED_ROLES =
  `alert alertdialog application article banner blockquote button cell checkbox columnheader combobox complementary
  contentinfo dialog directory document feed figure form grid gridcell group heading img link list listbox listitem
  log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation note option progressbar
  radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch
  tab table tablist tabpanel textbox timer toolbar tooltip tree treegrid treeitem`.split(/\s+/);
const LABELLED_TAGS =
  'a article aside blockquote button dl footer fieldset figure form header h1 h2 h3 h4 h5 h6 hr li main math meter nav ol section select textarea ul'.split(
    ' ',
  );
const INPUT_TYPES =
  'checkbox color date datetime-local email month number password radio range search tel text time url week'.split(
    ' ',
  );
const HIDINGS: Record<string, string> = {
  'display none': 'style="display:none"',
  'visibility hidden': 'style="visibility:hidden"',
  'visibility collapse': 'style="visibility:collapse"',
  'aria-hidden': 'aria-hidden="true"',
  'hidden attribute': 'hidden',
};
/** Elements that name from content, in their different ways. */
const CONTENT_TAGS: Record<string, [string, string]> = {
  button: ['<button id=t', '</button>'],
  heading: ['<h3 id=t', '</h3>'],
  link: ['<a href="#" id=t', '</a>'],
};

function each<T>(list: readonly T[], make: (item: T) => NameCase): NameCase[] {
  return list.map(make);
}

/** Step 2D: aria-label. */
const label: NameCase[] = [
  ...each(LABELLED_ROLES, (role) => ({
    about: `aria-label on role ${role}`,
    html: `<div role=${role} id=t aria-label=told>content</div>`,
    name: 'told',
  })),
  ...each(LABELLED_TAGS, (tag) => ({
    about: `aria-label on ${tag}`,
    html: `<${tag} id=t href="#" aria-label=told>content</${tag}>`,
    name: 'told',
  })),
  ...each(['', ' ', '\t\n'], (blank) => ({
    about: `blank aria-label ${JSON.stringify(blank)} is none`,
    html: `<button id=t aria-label="${blank}">content</button>`,
    name: 'content',
  })),
  {
    about: 'aria-label is trimmed',
    html: '<button id=t aria-label=" told ">x</button>',
    name: 'told',
  },
];

/** Step 2E: what HTML says. */
const native: NameCase[] = [
  ...each(INPUT_TYPES, (type) => ({
    about: `label for input ${type}`,
    html: `<label for=t>said</label><input id=t type=${type}>`,
    name: 'said',
  })),
  ...each(INPUT_TYPES, (type) => ({
    about: `label around input ${type}`,
    html: `<label><input id=t type=${type}> said</label>`,
    name: 'said',
  })),
  ...['text', 'checkbox', 'password', 'number', 'range', 'button'].flatMap((type) =>
    Object.entries(HIDINGS).map(([how, attribute]) => ({
      about: `${how} label for input ${type}`,
      html: `<label for=t ${attribute}>said</label><input id=t type=${type} value=7>`,
      name: 'said',
    })),
  ),
  ...each(['button', 'submit', 'reset'], (type) => ({
    about: `value of input ${type}`,
    html: `<input id=t type=${type} value=said>`,
    name: 'said',
  })),
  ...each(['textarea', 'select', 'meter', 'output', 'progress'], (tag) => ({
    about: `label for ${tag}`,
    html: `<label for=t>said</label><${tag} id=t></${tag}>`,
    name: 'said',
  })),
  { about: 'alt of input image', html: '<input id=t type=image alt=said>', name: 'said' },
  { about: 'alt of img', html: '<img id=t alt=said src="#">', name: 'said' },
  { about: 'alt of area', html: '<map><area id=t alt=said href="#"></map>', name: 'said' },
  { about: 'legend', html: '<fieldset id=t><legend>said</legend>x</fieldset>', name: 'said' },
  { about: 'caption', html: '<table id=t><caption>said</caption><tr><td>x</table>', name: 'said' },
  {
    about: 'figcaption',
    html: '<figure id=t>x<figcaption>said</figcaption></figure>',
    name: 'said',
  },
  {
    about: 'title of svg',
    html: '<svg id=t><title>said</title><text>x</text></svg>',
    name: 'said',
  },
  {
    about: 'several labels',
    html: '<label for=t>one</label><label for=t>two</label><input id=t>',
    name: 'one two',
  },
  {
    about: 'label of optgroup',
    html: '<select><optgroup id=t label=said><option>x</select>',
    name: 'said',
  },
  { about: 'summary', html: '<details><summary id=t>said</summary>x</details>', name: 'said' },
  { about: 'image in a link', html: '<a href="#" id=t><img alt=said src="#"></a>', name: 'said' },
  {
    about: 'image in a button',
    html: '<button id=t>a <img alt=said src="#"></button>',
    name: 'a said',
  },
  { about: 'submit without value', html: '<input id=t type=submit>', name: 'Submit' },
];

/** Steps 2F to 2H: content. */
const content: NameCase[] = Object.entries(CONTENT_TAGS).flatMap(([tag, [open, close]]) => {
  const css = (rule: string) => `<style>#t${rule}</style>`;
  return [
    { about: `${tag}: text`, html: `${open}>said${close}`, name: 'said' },
    {
      about: `${tag}: spaces collapse`,
      html: `${open}>  said \n here ${close}`,
      name: 'said here',
    },
    { about: `${tag}: inline parts run on`, html: `${open}>sa<b>id</b>${close}`, name: 'said' },
    {
      about: `${tag}: parts with spaces`,
      html: `${open}><b>said</b> <i>here</i>${close}`,
      name: 'said here',
    },
    {
      about: `${tag}: blocks are apart`,
      html: `${open}><span style="display:block">said</span><span style="display:block">here</span>${close}`,
      name: 'said here',
    },
    { about: `${tag}: a break is apart`, html: `${open}>said<br>here${close}`, name: 'said here' },
    {
      about: `${tag}: generated on both sides`,
      html: `${css('::before{content:"well";padding:0 .2em}#t::after{content:"here"}')}${open}>said${close}`,
      name: 'well said here',
    },
    {
      about: `${tag}: generated, right to left`,
      html: `${css(':dir(rtl)::before{content:"من قبل"}')}${open} dir=rtl>طابع${close}`,
      name: 'من قبل طابع',
    },
    {
      about: `${tag}: before`,
      html: `${css('::before{content:"well "}')}${open}>said${close}`,
      name: 'well said',
    },
    {
      about: `${tag}: after`,
      html: `${css('::after{content:" here"}')}${open}>said${close}`,
      name: 'said here',
    },
    {
      about: `${tag}: alternative of generated content`,
      html: `${css('::before{content:"*" / "star "}')}${open}>said${close}`,
      name: 'star said',
    },
    {
      about: `${tag}: empty alternative`,
      html: `${css('::before{content:"*" / ""}')}${open}>said${close}`,
      name: 'said',
    },
    {
      about: `${tag}: attr()`,
      html: `${css('::before{content:attr(data-x) " "}')}${open} data-x=well>said${close}`,
      name: 'well said',
    },
    {
      about: `${tag}: child with aria-label`,
      html: `${open}><span aria-label=said>x</span> here${close}`,
      name: 'said here',
    },
    {
      about: `${tag}: child with title only`,
      html: `${open}><span title=said></span>${close}`,
      name: 'said',
    },
    {
      about: `${tag}: child labelled elsewhere`,
      html: `<i id=a>said</i>${open}><span role=img aria-labelledby=a>x</span>${close}`,
      name: 'said',
    },
    ...Object.entries(HIDINGS).map(([how, attribute]) => ({
      about: `${tag}: ${how} child`,
      html: `${open}>said<span ${attribute}> not</span>${close}`,
      name: 'said',
    })),
    {
      about: `${tag}: visible in hidden`,
      html: `${open}>said <span style="visibility:hidden">not <span style="visibility:visible">here</span></span>${close}`,
      name: 'said here',
    },
    {
      about: `${tag}: style and script`,
      html: `${open}>said<style>b{}</style><script>1</script>${close}`,
      name: 'said',
    },
  ];
});

/** Step 2C: controls inside. */
const embedded: NameCase[] = [
  ['a text field', '<input value=3>', '3'],
  ['an editable textbox', '<span role=textbox contenteditable>3</span>', '3'],
  ['a list', '<select><option>2<option selected>3</select>', '3'],
  [
    'a listbox',
    '<span role=listbox><span role=option>2</span><span role=option aria-selected=true>3</span></span>',
    '3',
  ],
  ['a combobox field', '<input role=combobox value=3>', '3'],
  ['a slider with text', '<span role=slider aria-valuetext=3 aria-valuenow=9></span>', '3'],
  ['a slider with a number', '<span role=slider aria-valuenow=3></span>', '3'],
  ['a range', '<input type=range max=9 value=3>', '3'],
  ['a number', '<input type=number value=3>', '3'],
].map(([about, control, value]) => ({
  about: `${about} in a label`,
  html: `<input type=checkbox id=t><label for=t>Wait ${control} days</label>`,
  name: `Wait ${value} days`,
}));

/** Step 2B: aria-labelledby, step 2A: hidden references. */
const labelledBy: NameCase[] = [
  {
    about: 'one',
    html: '<h2 id=a>said</h2><div role=group id=t aria-labelledby=a>x</div>',
    name: 'said',
  },
  {
    about: 'several, in order',
    html: '<i id=a>here</i><i id=b>said</i><nav id=t aria-labelledby="b a">x</nav>',
    name: 'said here',
  },
  {
    about: 'itself',
    html: '<i id=a>here</i><div role=group id=t aria-label=said aria-labelledby="t a">x</div>',
    name: 'said here',
  },
  {
    about: 'ids that are missing',
    html: '<button id=t aria-labelledby=none>said</button>',
    name: 'said',
  },
  {
    about: 'an empty one',
    html: '<i id=a></i><button id=t aria-labelledby=a aria-label=said>x</button>',
    name: 'said',
  },
  {
    about: 'no chain',
    html: '<i id=b>x</i><i id=a aria-labelledby=b>said</i><button id=t aria-labelledby=a>x</button>',
    name: 'said',
  },
  {
    about: 'over aria-label',
    html: '<i id=a>said</i><button id=t aria-labelledby=a aria-label=x>x</button>',
    name: 'said',
  },
  {
    about: 'over alt',
    html: '<i id=a>said</i><img id=t alt=x src="#" aria-labelledby=a>',
    name: 'said',
  },
  {
    about: 'over a label',
    html: '<i id=a>said</i><label for=t>x</label><input id=t aria-labelledby=a>',
    name: 'said',
  },
  {
    about: 'over title',
    html: '<i id=a>said</i><button id=t title=x aria-labelledby=a>x</button>',
    name: 'said',
  },
  {
    about: 'the American spelling',
    html: '<i id=a>said</i><button id=t aria-labeledby=a>x</button>',
    name: 'said',
  },
  {
    about: 'both spellings',
    html: '<i id=a>said</i><i id=b>x</i><button id=t aria-labelledby=a aria-labeledby=b>x</button>',
    name: 'said',
  },
  ...Object.entries(HIDINGS).flatMap(([how, attribute]) => {
    const button = '<button id=t aria-labelledby=a>x</button>';
    return [
      {
        about: `${how} reference`,
        html: `${button}<span id=a ${attribute}>said</span>`,
        name: 'said',
      },
      {
        about: `${how} reference with the same inside`,
        html: `${button}<span id=a ${attribute}>said <span ${attribute}>here</span></span>`,
        name: 'said here',
      },
      {
        about: `${how} reference, depth 2`,
        html: `${button}<span id=a ${attribute}>said <span ${attribute}>and <span ${attribute}>here</span></span></span>`,
        name: 'said and here',
      },
      {
        about: `${how} reference with visible inside`,
        html: `${button}<span id=a ${attribute}>said <span>here</span></span>`,
        name: 'said here',
      },
      {
        about: `shown reference with ${how} inside`,
        html: `${button}<span id=a>said <span ${attribute}>not</span></span>`,
        name: 'said',
      },
      {
        about: `shown reference with ${how} siblings`,
        html: `${button}<span id=a>said <span ${attribute}>not</span> <span ${attribute}>nor</span></span>`,
        name: 'said',
      },
    ];
  }),
  {
    about: 'a referenced image is not said twice',
    html: '<h3 id=t><a href="#" aria-labelledby=i>x</a> <a href="#">one <img id=i alt=said src="#"> two</a></h3>',
    name: 'said one two',
  },
];

/** Step 2I: tooltips and placeholders. */
const tooltip: NameCase[] = [
  {
    about: 'link with an empty image',
    html: '<a href="#" id=t title=said><img alt="" src="#"></a>',
    name: 'said',
  },
  { about: 'group', html: '<div role=group id=t title=said>x</div>', name: 'said' },
  { about: 'img without alt', html: '<img id=t title=said src="#">', name: 'said' },
  { about: 'img with empty alt', html: '<img id=t title=said alt="" src="#">', name: 'said' },
  { about: 'img with alt', html: '<img id=t title=x alt=said src="#">', name: 'said' },
  { about: 'textarea', html: '<textarea id=t title=said placeholder=x></textarea>', name: 'said' },
  ...each(['text', 'email', 'password', 'checkbox', 'radio'], (type) => ({
    about: `input ${type}`,
    html: `<input id=t type=${type} title=said placeholder=x>`,
    name: 'said',
  })),
  { about: 'content before title', html: '<button id=t title=x>said</button>', name: 'said' },
  { about: 'abbr', html: '<abbr id=t title=said>x</abbr>', name: 'said' },
  { about: 'select', html: '<select id=t title=said><option>x</select>', name: 'said' },
  { about: 'iframe', html: '<iframe id=t title=said></iframe>', name: 'said' },
  { about: 'placeholder', html: '<input id=t placeholder=said>', name: 'said' },
  {
    about: 'aria-placeholder',
    html: '<div role=textbox id=t aria-placeholder=said>x</div>',
    name: 'said',
  },
];

/** Shadow trees: a `<template shadowrootmode>` makes them. */
const shadow: NameCase[] = [
  ['text', 'said', '', 'said'],
  ['aria-label', '<div aria-label=said></div>', '', 'said'],
  ['slotted text', 'well <slot></slot> here', 'said', 'well said here'],
  ['default of a slot', 'well <slot>said</slot> here', '', 'well said here'],
  ['aria-label on a slot', 'well <slot aria-label=x></slot> here', 'said', 'well said here'],
  ['nested', '<div><template shadowrootmode=open><b>said</b></template></div>', '', 'said'],
  [
    'slot in slot',
    '<div><template shadowrootmode=open>well <slot></slot></template><slot></slot></div>',
    'said',
    'well said',
  ],
].flatMap(([about, tree, light, name]) => {
  const host = `<div><template shadowrootmode=open>${tree}</template>${light}</div>`;
  return [
    {
      about: `${about}, referenced`,
      html: `<label id=a>${host}</label><button id=t aria-labelledby=a></button>`,
      name: name ?? '',
    },
    { about: `${about}, in a link`, html: `<a href="#" id=t>${host}</a>`, name: name ?? '' },
  ];
});

/**
 * Facts of the W3C's "Accessible Name and Description Computation" and of the browsers' shared tests for it,
 * by the step of the algorithm.
 */
export const NAME_CASES: Readonly<Record<string, readonly NameCase[]>> = {
  label,
  native,
  content,
  embedded,
  labelledBy,
  tooltip,
  shadow,
};

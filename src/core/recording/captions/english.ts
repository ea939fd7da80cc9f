import type { Messages, ThingForms } from './messages';

/** The catalogue of plain imperative English. */
export const ENGLISH: Messages = {
  sentences: {
    click: 'Click {target}',
    clickAt: 'Click {target} at {value}',
    doubleClick: 'Double-click {target}',
    rightClick: 'Right-click {target}',
    openInNewTab: 'Open {target} in a new tab',
    type: 'Type {value} in {field}',
    typeSomething: 'Type in {field}',
    clear: 'Clear {field}',
    select: 'Select {value} in {field}',
    selectOnly: 'Select {value}',
    selectSomething: 'Select an option in {field}',
    check: 'Check {field}',
    uncheck: 'Uncheck {field}',
    choose: 'Choose {field}',
    chooseIn: 'Choose {value} in {field}',
    turnOn: 'Turn on {field}',
    turnOff: 'Turn off {field}',
    set: 'Set {field} to {value}',
    setSomething: 'Set {field}',
    press: 'Press {key}',
    pressIn: 'Press {key} in {field}',
    pressSomething: 'Press a key',
    upload: 'Upload {value}',
    uploadTo: 'Upload {value} to {field}',
    uploadSomething: 'Upload a file',
    uploadSomethingTo: 'Upload a file to {field}',
    drag: 'Drag {field}',
    dragTo: 'Drag {field} to {destination}',
    hover: 'Hover over {field}',
    expand: 'Expand {field}',
    collapse: 'Collapse {field}',
    goTo: 'Go to {url}',
    goToTitle: 'Go to {title} ({url})',
    goBack: 'Go back',
    goForward: 'Go forward',
    reload: 'Reload the page',
    switchTab: 'Switch to the {title} tab',
    switchTabUnknown: 'Switch to the other tab',
    closeTab: 'Close the {title} tab',
    closeTabUnknown: 'Close the tab',
    gap: '{text}',
    gapUnknown: 'Something was done here that could not be recorded',
  },
  things: {
    button: { ...forms('button'), named: '{name}' },
    link: forms('link'),
    tab: forms('tab'),
    menuItem: forms('menu item'),
    option: forms('option'),
    checkbox: {
      ...forms('checkbox'),
      nameless: 'the checkbox',
      namelessNth: 'the {ordinal} checkbox',
    },
    switch: { ...forms('switch'), nameless: 'the switch', namelessNth: 'the {ordinal} switch' },
    field: forms('field', 'label'),
    codeEditor: { ...forms('code editor'), nameless: 'the code editor' },
    textEditor: { ...forms('text editor'), nameless: 'the text editor' },
    list: forms('list', 'label'),
    slider: forms('slider', 'label'),
    image: forms('image'),
    canvas: { ...forms('canvas'), nameless: 'the canvas' },
    row: {
      named: 'the row for {name}',
      namedNth: 'the {ordinal} row for {name}',
      nameless: 'the row with no text',
      namelessNth: 'the {ordinal} row with no text',
    },
    cell: { ...forms('cell'), nameless: 'the empty cell', namelessNth: 'the {ordinal} empty cell' },
    columnHeader: forms('column header'),
    rowHeader: forms('row header'),
    treeItem: { ...forms('tree item'), named: '{name}' },
    heading: forms('heading'),
    media: forms('player'),
    item: { ...forms('item'), named: '{name}', namedNth: 'the {ordinal} {name}' },
  },
  places: {
    dialog: 'in the {name} dialog',
    row: 'in the row for {name}',
    item: 'for {name}',
    menu: 'in the {name} menu',
    list: 'in the {name} list',
    tabPanel: 'on the {name} tab',
    table: 'in the {name} table',
    toolbar: 'in the {name} toolbar',
    navigation: 'in the {name} navigation',
    header: 'in the {name} header',
    footer: 'in the {name} footer',
    panel: 'in the {name} panel',
    group: 'in {name}',
    tree: 'under {name}',
    frame: 'in the {name} frame',
    section: 'in the {name} section',
  },
  namelessPlaces: {
    navigation: 'in the navigation',
    header: 'in the page header',
    footer: 'in the page footer',
    panel: 'in the side panel',
  },
  inPlace: '{sentence} {place}',
  placeInPlace: '{inner} {outer}',
  disabled: '{sentence} (disabled)',
  ordinal,
  results: {
    navigation: 'The {text} page opens',
    newTab: 'The {text} page opens in a new tab',
    dialog: 'The {text} dialog opens',
    download: '{text} is downloaded',
    message: 'The message {text} appears',
  },
  twoResults: '{first}. {second}',
  severalResults: '{results}.',
  titles: { task: '{task}', taskInConsole: '{task} in {console}' },
};

/** The ordinary forms of an English noun. */
function forms(noun: string, lacking: 'name' | 'label' = 'name'): ThingForms {
  return {
    named: `the {name} ${noun}`,
    namedNth: `the {ordinal} {name} ${noun}`,
    nameless: `the ${noun} with no ${lacking}`,
    namelessNth: `the {ordinal} ${noun} with no ${lacking}`,
  };
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function ordinal(position: number): string {
  const word = ORDINALS[position - 1];
  if (word) return word;
  const tens = position % 100;
  const suffix = tens > 10 && tens < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${suffix}`;
}

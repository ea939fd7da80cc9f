const ROWS = 690;
const STATUSES = ['Active', 'Staged', 'Suspended', 'Locked out'];

/** Body of a console's list of people: 10,000 elements, most of them in a table of rows alike. */
export function largePage(): string {
  return `
  <body style="font: 14px sans-serif; margin: 0">
    <header><h1>People</h1><nav>${links(40)}</nav></header>
    <main>
      <section aria-label="Filters">
        <h2>Filters</h2>
        <label>Search <input id="search"></label>
        <label for="team">Team</label> <input id="team">
        <label for="note">Note</label> <textarea id="note"></textarea>
        <label for="role">Role</label>
        <select id="role"><option>Any</option><option>Member</option><option>Administrator</option></select>
        <label for="status">Status</label>
        <select id="status">${STATUSES.map((status) => `<option>${status}</option>`).join('')}</select>
        <button id="apply">Apply</button>
      </section>
      <p role="status" id="said"></p>
      <table>
        <thead><tr><th></th><th>Name</th><th>E-mail</th><th>Status</th><th>Team</th><th>Created</th><th>Actions</th></tr></thead>
        <tbody>${Array.from({ length: ROWS }, (_, index) => row(index)).join('')}</tbody>
      </table>
    </main>
    <script>
      // the page answers each press, so that nothing known of it before holds for the next one
      addEventListener('click', (event) => {
        if (event.target.closest('button')) document.getElementById('said').textContent = 'Saved ' + Date.now();
      });
    </script>
  </body>`;
}

function links(count: number): string {
  return Array.from({ length: count }, (_, i) => `<a href="#${i}">Area ${i}</a> `).join('');
}

function row(index: number): string {
  const name = `Person ${String.fromCharCode(65 + (index % 26))}${index}`;
  return `
    <tr>
      <td><input type="checkbox" aria-label="Select ${name}"></td>
      <td><a href="#person-${index}">${name}</a></td>
      <td>person.${index}@example.com</td>
      <td><span>${STATUSES[index % 4]}</span></td>
      <td>Team ${index % 17}</td>
      <td>2025-0${1 + (index % 9)}-1${index % 10}</td>
      <td><button class="edit">Edit</button><button class="reset" title="Reset">Reset password</button></td>
    </tr>`;
}

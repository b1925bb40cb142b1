/** What a column can mean. `givenName` and `familyName` together stand for `name`. */
export const fields = [
  'name',
  'givenName',
  'familyName',
  'email',
  'title',
  'department',
  'manager',
  'languages',
  'regions',
  'topics',
  'roles',
  'startsOn',
  'endsOn',
  'externalId',
] as const

export type Field = (typeof fields)[number]

/** Field → number of the column, from 0. What is not in it is not read. */
export type Mapping = { readonly [F in Field]?: number | undefined }

// What people call these columns, in English and German, without signs and case.
const names: Readonly<Record<Field, readonly string[]>> = {
  name: [
    'name',
    'fullname',
    'displayname',
    'employeename',
    'employee',
    'person',
    'vollername',
    'mitarbeiter',
    'anzeigename',
  ],
  givenName: ['firstname', 'givenname', 'forename', 'vorname', 'first'],
  familyName: ['lastname', 'surname', 'familyname', 'nachname', 'familienname', 'last'],
  email: [
    'email',
    'emailaddress',
    'mail',
    'workemail',
    'primaryemail',
    'userprincipalname',
    'username',
    'emailadresse',
    'epost',
  ],
  title: ['title', 'jobtitle', 'position', 'role', 'job', 'titel', 'stelle', 'funktion', 'berufsbezeichnung'],
  department: [
    'department',
    'departmentpath',
    'team',
    'unit',
    'orgunit',
    'organisationalunit',
    'organizationalunit',
    'division',
    'abteilung',
    'bereich',
    'orgunitpath',
  ],
  manager: [
    'manager',
    'manageremail',
    'managersemail',
    'reportsto',
    'supervisor',
    'boss',
    'vorgesetzter',
    'vorgesetzte',
    'fuhrungskraft',
    'fuehrungskraft',
  ],
  languages: ['languages', 'language', 'spokenlanguages', 'sprachen', 'sprache'],
  regions: [
    'regions',
    'region',
    'country',
    'countries',
    'location',
    'markets',
    'land',
    'lander',
    'laender',
    'standort',
  ],
  topics: ['topics', 'topic', 'expertise', 'skills', 'knowsabout', 'themen', 'fachgebiete', 'kenntnisse'],
  roles: ['weftroles', 'roles', 'weftrole', 'rollen', 'rolle'],
  startsOn: [
    'starts',
    'startson',
    'startdate',
    'start',
    'hiredate',
    'joined',
    'eintritt',
    'eintrittsdatum',
    'beginn',
  ],
  endsOn: [
    'ends',
    'endson',
    'enddate',
    'end',
    'leaves',
    'terminationdate',
    'leavingdate',
    'austritt',
    'austrittsdatum',
    'ende',
  ],
  externalId: [
    'externalid',
    'employeeid',
    'employeenumber',
    'personnelnumber',
    'staffid',
    'id',
    'personalnummer',
    'mitarbeiternummer',
  ],
}

const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '')

/** The columns whose heads say what they are; each column and each field once, the better name first. */
export function guessMapping(headers: readonly string[]): Mapping {
  const heads = headers.map(plain)
  const mapping: { [F in Field]?: number } = {}
  const taken = new Set<number>()
  const rank = Math.max(...fields.map((field) => names[field].length))
  for (let place = 0; place < rank; place += 1)
    for (const field of fields) {
      const wanted = names[field][place]
      if (wanted === undefined || mapping[field] !== undefined) continue
      const at = heads.findIndex((head, i) => head === wanted && !taken.has(i))
      if (at === -1) continue
      mapping[field] = at
      taken.add(at)
    }
  if (mapping.givenName !== undefined && mapping.familyName !== undefined) delete mapping.name
  return mapping
}

/** What is missing before a file can be read; null when it can. */
export function judgeMapping(mapping: Mapping): Record<string, string> | null {
  const named =
    mapping.name !== undefined || mapping.givenName !== undefined || mapping.familyName !== undefined
  const wrong: Record<string, string> = {}
  if (!named) wrong.name = 'Choose the column with the name, or with first and last name.'
  if (mapping.email === undefined) wrong.email = 'Choose the column with the e-mail address.'
  const used = Object.values(mapping).filter((column) => column !== undefined)
  for (const field of fields) {
    const column = mapping[field]
    if (column !== undefined && used.filter((other) => other === column).length > 1)
      wrong[field] = 'This column is chosen twice.'
  }
  return Object.keys(wrong).length > 0 ? wrong : null
}

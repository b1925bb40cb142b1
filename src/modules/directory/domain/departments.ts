import { newId } from '#kernel/ids.ts'
import type { Read } from './cells.ts'
import type { Department, Kind, NewDepartment } from './types.ts'

const hints: readonly (readonly [Kind, RegExp])[] = [
  ['service', /service|support|care|kundendienst|helpdesk/i],
  ['ecommerce', /e-?commerce|web ?shop|online ?shop|onlinehandel/i],
  ['sales', /sales|vertrieb|verkauf|account management/i],
  ['pr', /\bpr\b|press|public relations|communications|kommunikation|öffentlichkeit/i],
  ['marketing', /marketing|brand|marke|social media/i],
  ['hr', /\bhr\b|human|people|personal|talent/i],
  ['ir', /investor/i],
  ['legal', /legal|recht|compliance/i],
  ['it', /\bit\b|technology|informatik|infrastructure|security/i],
  ['finance', /financ|finanz|controlling|accounting|buchhaltung/i],
  ['executive', /executive|management|board|vorstand|geschäftsführung|leadership|^ceo/i],
  ['product', /product|produkt|engineering|development|entwicklung|research|forschung/i],
]

/** What a department of this name is most likely for. */
export function guessKind(name: string): Kind {
  return hints.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

const DEPTH = 12

/** “Sales / Nordics” as its parts; a slash inside a name is written with a backslash before it. */
export function pathOf(cell: string): string[] {
  return cell
    .split(/(?<!\\)\s*[/>›»]\s*/)
    .map((part) => part.replace(/\\([/>])/g, '$1').trim())
    .filter(Boolean)
}

/** Finds departments by path, and makes what is missing when that is wished. One for a whole file: it remembers. */
export class DepartmentTree {
  readonly made: NewDepartment[] = []
  readonly #children = new Map<string, Map<string, string>>()
  readonly #byName = new Map<string, string[]>()
  readonly #create: boolean

  constructor(departments: readonly Department[], create: boolean) {
    this.#create = create
    for (const one of departments) this.#know(one.id, one.name, one.parentId)
  }

  /** The id of the department a cell names. */
  find(cell: string): Read<string> {
    const path = pathOf(cell)
    const [only] = path
    if (only === undefined) return { message: `“${cell}” names no department.`, cure: 'Write its name.' }
    if (path.length > DEPTH) return { message: `More than ${DEPTH} levels.`, cure: 'Leave some out.' }
    if (path.some((part) => part.length > 80))
      return { message: 'A department’s name is longer than 80 characters.', cure: 'Shorten it.' }
    if (path.length === 1 && !this.#at(null, only)) {
      const elsewhere = this.#byName.get(only.toLowerCase()) ?? []
      if (elsewhere.length === 1) return { value: elsewhere[0] ?? '' }
      if (elsewhere.length > 1)
        return {
          message: `There are ${elsewhere.length} departments “${only}”.`,
          cure: 'Write the path: Sales / Nordics.',
        }
    }
    return this.#walk(path)
  }

  #walk(path: readonly string[]): Read<string> {
    let parent: string | null = null
    for (const name of path) {
      const known: string | undefined = this.#at(parent, name)
      if (known === undefined && !this.#create)
        return {
          message: `There is no department “${path.join(' / ')}”.`,
          cure: 'Add it, correct the name, or let missing departments be made.',
        }
      parent = known ?? this.#make(name, parent)
    }
    return { value: parent ?? '' }
  }

  #make(name: string, parentId: string | null): string {
    const id = newId()
    this.made.push({ id, name, kind: guessKind(name), parentId })
    this.#know(id, name, parentId)
    return id
  }

  #at(parent: string | null, name: string): string | undefined {
    return this.#children.get(parent ?? '')?.get(name.toLowerCase())
  }

  #know(id: string, name: string, parentId: string | null): void {
    const key = name.toLowerCase()
    const below = this.#children.get(parentId ?? '') ?? new Map<string, string>()
    below.set(key, id)
    this.#children.set(parentId ?? '', below)
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), id])
  }
}

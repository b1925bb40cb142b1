import { createdTables, withoutComments } from '../checks/sql.ts'
import type { Tree } from '../checks/tree.ts'
import { oneOf, type Renaming, wrongName } from './names.ts'
import { copies, foldersIn, type Plan } from './plan.ts'

/** A new room: its name, its storey (1 lowest), the word for one of its things, the room to copy. */
export type ModuleWish = { name: string; storey: number; one?: string | undefined; from?: string | undefined }

const parent = 'src/modules/'
const storeysFile = 'tools/checks/storeys.json'
const whole = ['index.ts', 'contract.ts', 'store.ts', 'README.md']

const sizeOf = (tree: Tree, room: string): number =>
  [...tree]
    .filter(([path]) => path.startsWith(`${parent}${room}/`))
    .reduce((sum, [, text]) => sum + text.length, 0)

/**
 * The smallest room that has every usual part and a name whose singular is plain; of those that stand no higher than the
 * wished storey where there is one, for what a higher one imports is above the copy.
 */
export const exampleRoom = (tree: Tree, storey = Number.POSITIVE_INFINITY): string | null => {
  const storeys = JSON.parse(tree.get(storeysFile) ?? '[]') as string[][]
  const fits = (room: string): boolean => storeys.findIndex((rooms) => rooms.includes(room)) < storey
  const rooms = foldersIn(tree, parent)
    .filter((room) => oneOf(room) !== null && whole.every((file) => tree.has(`${parent}${room}/${file}`)))
    .sort((a, b) => sizeOf(tree, a) - sizeOf(tree, b))
  return rooms.find(fits) ?? rooms[0] ?? null
}

const renaming = (tree: Tree, from: string, to: string, one: string): Renaming => {
  const fromOne = oneOf(from) ?? from
  const tables = [...tree]
    .filter(([path]) => path.startsWith(`${parent}${from}/migrations/`))
    .flatMap(([, text]) => createdTables(withoutComments(text)).map((table) => table.name))
    // Two rooms cannot own one table: those not named after the room get the new room's word in front.
    .filter((table) => !table.includes(fromOne))
  return {
    pairs: [
      [from, to],
      [fromOne, one],
    ],
    tables: tables.map((table) => [table, `${one}_${table}`]),
  }
}

const refusal = (tree: Tree, wish: ModuleWish, storeys: string[][]): string | null => {
  const wrong = wrongName(wish.name, foldersIn(tree, parent))
  if (wrong) return wrong
  if (!Number.isInteger(wish.storey) || wish.storey < 1 || wish.storey > storeys.length)
    return `say on which storey it stands: --storey 1 … ${storeys.length} (docs/architecture.md)`
  const placed = storeys.findIndex((rooms) => rooms.includes(wish.name)) + 1
  if (placed > 0 && placed !== wish.storey)
    return `“${wish.name}” is planned on storey ${placed}: --storey ${placed}`
  const one = wish.one ?? oneOf(wish.name)
  if (!one) return `what is one of its things called? add --one <word>, for example --one shift`
  if (one === wish.name || wrongName(one, []))
    return `--one must be one lower-case word other than “${wish.name}”`
  if (wish.from && !tree.has(`${parent}${wish.from}/index.ts`))
    return `there is no room “${wish.from}” to copy`
  if (!wish.from && !exampleRoom(tree))
    return 'there is no whole room to copy yet; name one with --from <room>'
  return null
}

const writeStoreys = (storeys: string[][]): string =>
  `[\n${storeys.map((rooms) => `  [${rooms.map((room) => JSON.stringify(room)).join(', ')}]`).join(',\n')}\n]\n`

/** Plans a room as a copy of a living one, placed on its storey. Nothing is written. */
export const planModule = (tree: Tree, wish: ModuleWish): Plan => {
  const storeys = JSON.parse(tree.get(storeysFile) ?? '[]') as string[][]
  const reason = refusal(tree, wish, storeys)
  if (reason) return { ok: false, reason }
  const from = wish.from ?? exampleRoom(tree, wish.storey) ?? ''
  const one = wish.one ?? oneOf(wish.name) ?? ''
  const placed = storeys.map((rooms, i) =>
    i === wish.storey - 1 && !rooms.includes(wish.name) ? [...rooms, wish.name] : rooms,
  )
  return {
    ok: true,
    files: [
      ...copies(tree, parent, from, wish.name, renaming(tree, from, wish.name, one)),
      { from: storeysFile, to: storeysFile, text: writeStoreys(placed) },
    ],
    next: [
      `${parent}${wish.name} is a copy of ${from}: say in its README.md what it is for, then cut what it does not need.`,
      `Its permissions are still those of ${from}: add its own to src/kernel and name them in its policy.ts.`,
      `Add a line each to src/compose.ts (the module), src/routes.ts (its routes) and src/contract.ts (its contract).`,
      `Add it to the storeys in docs/architecture.md, then run: npm run check`,
    ],
  }
}

import { isTest } from './tree.ts'

/** Where a file stands in the house of docs/architecture.md. */
export type Place = {
  path: string
  area: 'kernel' | 'platform' | 'contract' | 'network' | 'module' | 'shell' | 'wiring' | 'app' | 'outside'
  /** The room, network or platform folder; '' where there is none. */
  name: string
  /** Inside a module: first path segment without its extension ('domain', 'store', 'routes', 'index' …). */
  part: string
  browser: boolean
  test: boolean
}

/** Files that may name adapters and wire everything together. */
const wiringFiles = ['src/adapters.ts', 'src/compose.ts', 'src/main.ts']

/** The one root file that gathers what browser and server agree on. */
export const rootContract = 'src/contract.ts'

/** The one root file that gathers the rooms' routes. */
export const rootRoutes = 'src/routes.ts'

/** npm packages the kernel may use, each with the folder or file it is for. */
export const kernelPackages: Record<string, string> = {
  zod: 'src/kernel/',
  'twitter-text': 'src/kernel/text',
}

/** npm packages allowed where code must stay pure or load in browser and server alike. */
export const purePackages = ['zod']
export const sharedPackages = ['zod', '@orpc/contract']

const areaOf = (path: string): [Place['area'], string] => {
  const [root, area, name, ...rest] = path.split('/')
  if (root !== 'src') return ['outside', '']
  if (area === 'kernel') return ['kernel', '']
  if (area === 'web') return ['shell', '']
  if (area === 'platform') return ['platform', rest.length > 0 ? (name ?? '') : '']
  if (area === 'networks') return name === 'contract' ? ['contract', ''] : ['network', name ?? '']
  if (area === 'modules') return ['module', name ?? '']
  return [wiringFiles.includes(path) ? 'wiring' : 'app', '']
}

/** Classifies a path; pure, no disk. */
export const placeOf = (path: string): Place => {
  const [area, name] = areaOf(path)
  const inside = path.split('/')[3] ?? ''
  const inRoom = area === 'module' || area === 'network'
  return {
    path,
    area,
    name,
    part: area === 'module' ? inside.replace(/\..*$/, '') : '',
    browser: area === 'shell' || (inRoom && (inside === 'web' || /^preview(\.|$)/.test(inside))),
    test: isTest(path),
  }
}

/** Storey of a room, 1 at the bottom; 0 when the room is on no storey. */
export const storeyOf = (storeys: string[][], room: string): number =>
  storeys.findIndex((rooms) => rooms.includes(room)) + 1

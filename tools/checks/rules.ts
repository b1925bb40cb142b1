import { type Place, rootContract, rootRoutes, storeyOf } from './layout.ts'

/** One forbidden kind of import between two files of ours. */
export type Rule = {
  name: string
  applies: (from: Place) => boolean
  allows: (from: Place, to: Place, storeys: string[][]) => boolean
  what: string
  fix: string
}

const doors = ['routes', 'reactions', 'jobs']
const uses = ['commands', 'queries']
const isContract = (p: Place): boolean =>
  p.path === rootContract || (p.area === 'module' && p.part === 'contract')
const sameRoom = (a: Place, b: Place): boolean => a.area === b.area && a.name === b.name
const frontDoor = (p: Place): boolean => /^src\/modules\/[^/]+\/index\.ts$/.test(p.path)
// A job definition is light and loads its handler later: naming it is how a command asks for work.
const enqueues = (f: Place, t: Place): boolean =>
  f.part === 'commands' && t.part === 'jobs' && !/\.handler\.tsx?$/.test(t.path)
// Routes stay out of the front door so that rooms below do not load HTTP; one root file gathers them.
const mayRoute = (f: Place, t: Place): boolean => f.path === rootRoutes && t.part === 'routes'
const server = (p: Place): boolean => !p.browser
const roomServer = (p: Place): boolean => p.area === 'module' && server(p) && !isContract(p)
const inRoom =
  (...parts: string[]) =>
  (p: Place): boolean =>
    p.area === 'module' && server(p) && parts.includes(p.part)
const notWithin =
  (...parts: string[]) =>
  (from: Place, to: Place): boolean =>
    !(sameRoom(from, to) && parts.includes(to.part))

const below: Rule[] = [
  {
    name: 'kernel-stands-alone',
    applies: (f) => f.area === 'kernel',
    allows: (_, t) => t.area === 'kernel',
    what: 'the kernel imports only the kernel',
    fix: 'pass it in as an argument, or move this code up to platform or a room',
  },
  {
    name: 'platform-knows-no-domain',
    applies: (f) => f.area === 'platform',
    allows: (_, t) => ['kernel', 'platform'].includes(t.area),
    what: 'platform imports only kernel and platform',
    fix: 'let the room hand in what platform needs (a function or data), wired in src/compose.ts',
  },
  {
    name: 'contract-stands-alone',
    applies: (f) => f.area === 'contract',
    allows: (_, t) => ['kernel', 'contract'].includes(t.area),
    what: 'networks/contract imports only kernel',
    fix: 'keep the port free of technique; adapters import the contract, not the other way round',
  },
  {
    name: 'network-is-an-island',
    applies: (f) => f.area === 'network' && server(f),
    allows: (f, t) => ['kernel', 'platform', 'contract'].includes(t.area) || sameRoom(f, t),
    what: 'an adapter imports only kernel, platform, networks/contract and itself',
    fix: 'move what two networks share to networks/contract or platform',
  },
]

const rooms: Rule[] = [
  {
    name: 'only-the-network-contract',
    applies: (f) => f.area === 'module',
    allows: (f, t) => t.area !== 'network' || (f.browser && t.browser),
    what: 'rooms know networks only by networks/contract',
    fix: 'take the port as an argument; src/compose.ts hands the adapter in',
  },
  {
    name: 'rooms-know-no-wiring',
    applies: (f) => f.area !== 'outside' && f.area !== 'wiring' && f.area !== 'app',
    allows: (f, t) => !['wiring', 'app'].includes(t.area) || (f.browser && t.path === rootContract),
    what: 'nothing below imports the files that wire it',
    fix: 'take it as an argument and let src/compose.ts pass it',
  },
  {
    name: 'only-downward',
    applies: (f) => f.area === 'module' && server(f),
    allows: (f, t, storeys) => {
      if (t.area !== 'module' || sameRoom(f, t)) return true
      const [from, to] = [storeyOf(storeys, f.name), storeyOf(storeys, t.name)]
      return to < from || (from === 1 && to === 1)
    },
    what: 'a room imports only rooms on lower storeys',
    fix: 'emit an event, or move the shared noun down by decision record',
  },
  {
    name: 'front-door-only',
    applies: (f) => (roomServer(f) || f.area === 'wiring' || f.area === 'app') && !isContract(f),
    allows: (f, t) => t.area !== 'module' || sameRoom(f, t) || frontDoor(t) || t.browser || mayRoute(f, t),
    what: 'another room is entered only by its index.ts',
    fix: 'export what you need from that room’s index.ts and import it from there',
  },
  {
    name: 'contract-is-shared',
    applies: isContract,
    allows: (f, t) =>
      ['kernel', 'contract'].includes(t.area) || isContract(t) || (sameRoom(f, t) && t.part === 'domain'),
    what: 'a contract.ts loads in the browser: only kernel, own domain, networks/contract and other contract.ts',
    fix: 'describe the shape here with zod and let the server import it',
  },
  {
    name: 'adapters-only-in-compose',
    applies: (f) => f.area === 'app',
    allows: (_, t) => t.area !== 'network',
    what: 'adapters are named only in src/adapters.ts, src/compose.ts and src/main.ts',
    fix: 'let src/compose.ts hand the adapter in',
  },
]

const inside: Rule[] = [
  {
    name: 'domain-is-pure',
    applies: inRoom('domain'),
    allows: (f, t) => ['kernel', 'contract'].includes(t.area) || (sameRoom(f, t) && t.part === 'domain'),
    what: 'domain imports only kernel, its own domain and networks/contract',
    fix: 'pass the value in; decide here, act in commands/',
  },
  {
    name: 'writes-know-no-door',
    applies: inRoom(...uses, 'store', 'events', 'policy', 'tables'),
    allows: (f, t) => notWithin(...doors)(f, t) || enqueues(f, t),
    what: 'routes, reactions and jobs are the outermost layer (a command may import a light job definition to enqueue it)',
    fix: 'move the shared part down into commands/, queries/ or domain/',
  },
  {
    name: 'reads-never-write',
    applies: inRoom('queries'),
    allows: notWithin('commands'),
    what: 'a query never imports a command',
    fix: 'move the shared part to domain/ or store.ts',
  },
  {
    name: 'store-is-last',
    applies: inRoom('store', 'events', 'policy', 'tables'),
    allows: notWithin(...uses),
    what: 'store, events, policy and tables never import commands or queries',
    fix: 'call the store from the command, not the other way round',
  },
  {
    name: 'events-are-facts',
    applies: inRoom('events', 'tables'),
    allows: notWithin('store'),
    what: 'events and tables never import the store',
    fix: 'events carry ids and primitives only',
  },
]

const browserMay = (f: Place, t: Place): boolean =>
  t.area === 'shell' ||
  t.area === 'kernel' ||
  t.area === 'contract' ||
  isContract(t) ||
  (t.browser && (t.area === 'network' || sameRoom(f, t)))

const sides: Rule[] = [
  {
    name: 'browser-sees-contracts-only',
    applies: (f) => f.browser,
    allows: browserMay,
    what: 'browser code imports only its own web/, src/web, any contract.ts, kernel and networks/contract',
    fix: 'ask the server through the contract, or move the shared component to src/web',
  },
  {
    name: 'server-never-imports-browser',
    applies: server,
    allows: (_, t) => !t.browser,
    what: 'server code never imports browser code',
    fix: 'move what both need to contract.ts or kernel',
  },
  {
    name: 'ships-no-tests',
    applies: () => true,
    allows: (_, t) => (t.area !== 'outside' || t.path === 'package.json') && !t.test,
    what: 'what ships imports no test, bench or tool',
    fix: 'move the shared helper into src/, or this code into a test',
  },
]

/** Every import rule between files of ours, for code that ships. */
export const rules: Rule[] = [...below, ...rooms, ...inside, ...sides]

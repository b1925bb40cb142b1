import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTree } from '../checks/check.ts'
import { floor, loadSettings, loadTree } from '../checks/load.ts'
import type { Tree } from '../checks/tree.ts'
import { carryOut } from './carry-out.ts'
import { exampleRoom, type ModuleWish, planModule } from './module.ts'
import { oneOf, renamed } from './names.ts'
import { planNetwork } from './network.ts'
import type { Plan } from './plan.ts'

const toy: Tree = new Map([
  ['tools/checks/storeys.json', '[["people","channels"],["publishing"],["ideas"]]'],
  ['src/modules/channels/README.md', '# Channels\nA channel is an account. CHANNELS!\n'],
  ['src/modules/channels/index.ts', "export const channelsModule = { name: 'channels' }\n"],
  ['src/modules/channels/contract.ts', 'export type Channel = { channelId: string }\n'],
  ['src/modules/channels/store.ts', "export const add = 'insert into channel (id) select id from attempt'\n"],
  ['src/modules/channels/domain/channel-state.ts', 'export const channelState = 1\n'],
  [
    'src/modules/channels/migrations/0001-channel.sql',
    'create table channel (id int);\ncreate table attempt (id int);\n',
  ],
  ['src/modules/channels/web/mark.png', ''],
  [
    'src/modules/channels/jobs/poll.ts',
    "import type { ChannelPort as Port } from '#networks/contract/channel.ts'\nimport type { Channel } from '../contract.ts'\nexport type ChannelPoll = [Channel, Port, 'ChannelPort']\n",
  ],
  ['src/networks/fake/index.ts', "export const fake = { id: 'fake', name: 'Fake' }\n"],
  ['src/networks/contract/limits.ts', 'export type Limits = object\n'],
])
const shifts: ModuleWish = { name: 'shifts', storey: 3 }
const refused = (plan: Plan): string => (plan.ok ? 'planned' : plan.reason)
const textOf = (plan: Plan, to: string): string | null | undefined =>
  plan.ok ? plan.files.find((file) => file.to === to)?.text : undefined

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'weft-scaffold-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const writeDown = (tree: Tree): void => {
  for (const [path, text] of tree) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

describe('a new module', () => {
  it('copies the room with every name replaced and puts it on its storey', () => {
    const plan = planModule(toy, shifts)
    const at = 'src/modules/shifts/'
    expect(textOf(plan, `${at}README.md`)).toBe('# Shifts\nA shift is an account. SHIFTS!\n')
    expect(textOf(plan, `${at}index.ts`)).toBe("export const shiftsModule = { name: 'shifts' }\n")
    expect(textOf(plan, `${at}contract.ts`)).toBe('export type Shift = { shiftId: string }\n')
    expect(textOf(plan, `${at}domain/shift-state.ts`)).toBe('export const shiftState = 1\n')
    expect(textOf(plan, 'tools/checks/storeys.json')).toBe(
      '[\n  ["people", "channels"],\n  ["publishing"],\n  ["ideas", "shifts"]\n]\n',
    )
  })

  it('gives tables of its own even where they were not named after the room', () => {
    const plan = planModule(toy, shifts)
    expect(textOf(plan, 'src/modules/shifts/migrations/0001-shift.sql')).toBe(
      'create table shift (id int);\ncreate table shift_attempt (id int);\n',
    )
    expect(textOf(plan, 'src/modules/shifts/store.ts')).toContain(
      'insert into shift (id) select id from shift_attempt',
    )
  })

  it('keeps the names it borrows from elsewhere', () => {
    expect(textOf(planModule(toy, shifts), 'src/modules/shifts/jobs/poll.ts')).toBe(
      "import type { ChannelPort as Port } from '#networks/contract/channel.ts'\nimport type { Shift } from '../contract.ts'\nexport type ShiftPoll = [Shift, Port, 'ChannelPort']\n",
    )
  })

  it('keeps permissions, which the kernel spells out', () => {
    const policy = "export const may = ['channels.manage', 'channel.connected']\n"
    const tree = new Map([
      ...toy,
      ['src/kernel/actor.ts', "export const permissions = ['channels.manage']\n"],
      ['src/modules/channels/policy.ts', policy],
    ])
    expect(textOf(planModule(tree, shifts), 'src/modules/shifts/policy.ts')).toBe(
      "export const may = ['channels.manage', 'shift.connected']\n",
    )
  })

  it('leaves a room that is planned already where it is', () => {
    expect(textOf(planModule(toy, { name: 'ideas', storey: 3 }), 'tools/checks/storeys.json')).toContain(
      '["ideas"]',
    )
    expect(refused(planModule(toy, { name: 'ideas', storey: 2 }))).toContain('planned on storey 3')
  })

  it('refuses what would not work, and says what to do', () => {
    expect(refused(planModule(toy, { ...shifts, name: 'Press-Kits' }))).toContain(
      'one lower-case English word',
    )
    expect(refused(planModule(toy, { ...shifts, name: 'channels' }))).toContain('taken')
    expect(refused(planModule(toy, { ...shifts, storey: 4 }))).toContain('--storey 1 … 3')
    expect(refused(planModule(toy, { ...shifts, storey: Number.NaN }))).toContain('--storey')
    expect(refused(planModule(toy, { name: 'talent', storey: 3 }))).toContain('--one <word>')
    expect(refused(planModule(toy, { name: 'talent', storey: 3, one: 'talent' }))).toContain('other than')
    expect(refused(planModule(toy, { ...shifts, from: 'attic' }))).toContain('no room “attic”')
    expect(refused(planModule(new Map([['tools/checks/storeys.json', '[[],[],[]]']]), shifts))).toContain(
      '--from',
    )
  })
})

describe('a new network', () => {
  it('copies the fake one with its name replaced', () => {
    const plan = planNetwork(toy, { name: 'threads' })
    expect(textOf(plan, 'src/networks/threads/index.ts')).toBe(
      "export const threads = { id: 'threads', name: 'Threads' }\n",
    )
  })

  it('refuses a bad, a taken and an unknown name', () => {
    expect(refused(planNetwork(toy, { name: '../up' }))).toContain('one lower-case English word')
    expect(refused(planNetwork(toy, { name: 'contract' }))).toContain('taken')
    expect(refused(planNetwork(toy, { name: 'threads', from: 'gone' }))).toContain('no network “gone”')
  })
})

describe('on disk', () => {
  it('writes the plan, pictures included, and nothing when refused', () => {
    const said: string[] = []
    writeDown(toy)
    expect(carryOut(folder, planModule(toy, shifts), (line) => said.push(line))).toBe(0)
    expect(readFileSync(join(folder, 'src/modules/shifts/index.ts'), 'utf8')).toContain('shiftsModule')
    expect(existsSync(join(folder, 'src/modules/shifts/web/mark.png'))).toBe(true)
    expect(said.join('\n')).toContain('src/compose.ts')
    expect(carryOut(folder, planNetwork(toy, { name: 'fake' }), (line) => said.push(line))).toBe(1)
    expect(said.at(-1)).toBe('Not done: “fake” is taken.')
  })
})

describe('names', () => {
  it('renames in one pass and keeps longer words apart', () => {
    expect(
      renamed('posts post Posts', {
        pairs: [
          ['posts', 'postcards'],
          ['post', 'postcard'],
        ],
        tables: [],
      }),
    ).toBe('postcards postcard Postcards')
    expect([oneOf('channels'), oneOf('talent'), oneOf('press')]).toEqual(['channel', null, null])
  })
})

describe('copies of the real examples', () => {
  const tree = loadTree(root)
  const room = exampleRoom(tree, 2)
  const found = (t: Tree): string[] =>
    checkTree(t, loadSettings(t, floor)).findings.map((f) => `${f.rule} ${f.file} ${f.what}`)
  let before = new Set<string>()
  // The whole tree is read by every rule, once here and once a copy.
  beforeAll(() => {
    before = new Set(found(tree))
  }, 120_000)

  /** Findings the copy has and its example does not; a test of the generator, not of the example. */
  const added = (plan: Plan, back: [copy: string, example: string][]): string[] => {
    if (!plan.ok) return [plan.reason]
    const after = new Map([...tree, ...plan.files.map((file) => [file.to, file.text ?? ''] as const)])
    const asExample = (text: string): string =>
      back.reduce((all, [copy, example]) => all.replaceAll(copy, example), text)
    return found(after).filter(
      (finding) =>
        !before.has(asExample(finding)) && !before.has(finding) && !/^(files|functions)-/.test(finding),
    )
  }

  it.skipIf(!tree.has('src/networks/fake/index.ts'))(
    'a network passes the checks as it comes',
    { timeout: 120_000 },
    () => {
      expect(added(planNetwork(tree, { name: 'sample' }), [['sample', 'fake']])).toEqual([])
    },
  )

  it('copies a room that stands no higher than the new one, where there is one', () => {
    const storeys = JSON.parse(tree.get('tools/checks/storeys.json') ?? '[]') as string[][]
    expect(storeys[0]).toContain(exampleRoom(tree, 1))
    expect(exampleRoom(tree, 0)).toBe(exampleRoom(tree))
  })

  it.skipIf(room === null)('a module passes the checks as it comes', { timeout: 120_000 }, () => {
    const back: [string, string][] = [['sample', oneOf(room ?? '') ?? '']]
    expect(added(planModule(tree, { name: 'samples', storey: 2 }), back)).toEqual([])
  })
})

import { expect } from 'vitest'
import type { Connected, ConnectRefusal } from '../../connect.ts'
import type { Check, KitRun } from '../run.ts'
import type { WrongInputs } from '../subject.ts'

export const connecting: readonly Check[] = [
  {
    title: 'connects with the right secrets and says who we are',
    async run({ subject }) {
      const connected = await subject.connect(subject.right, subject.io)
      if (!connected.ok) throw new Error(`The right secrets were refused: ${connected.message}`)
      const { account } = connected
      expect(account.remoteId, 'remote id').not.toBe('')
      expect(account.handle, 'handle without @').toMatch(/^[^@\s]\S*$/)
      expect(account.displayName, 'display name').not.toBe('')
      expect(new URL(account.serverUrl).protocol, 'server address').toMatch(/^https?:$/)
      return undefined
    },
  },
  {
    title: 'asks for its secrets with fields a form can show',
    async run({ subject }) {
      const fields = subject.network.connect?.fields ?? []
      expect(new Set(fields.map((field) => field.name)).size, 'field names are unique').toBe(fields.length)
      for (const field of fields) expect(field.label, `label of ${field.name}`).toMatch(/^\p{Lu}/u)
      const known = new Set(fields.map((field) => field.name))
      expect(Object.keys(subject.right).filter((name) => !known.has(name))).toEqual([])
      return undefined
    },
  },
  wrongInput('name', 'a wrong name is refused at its field'),
  wrongInput('secret', 'a wrong secret is refused at its field'),
  wrongInput('unreachable', 'a host that does not answer is refused at its field'),
  wrongInput('privateAddress', 'a private address is refused at its field'),
  wrongInput('notThisNetwork', 'a server of another kind is refused at its field'),
]

function wrongInput(which: keyof WrongInputs, title: string): Check {
  return {
    title,
    async run({ subject }: KitRun) {
      const wrong = subject.wrong[which]
      if ('no' in wrong) return { declared: wrong.no }
      const outcome = await subject.connect(wrong.input, subject.io)
      const refusal = expectRefusal(outcome)
      expect({ field: refusal.field, code: refusal.code }).toEqual({ field: wrong.field, code: wrong.code })
      expect(refusal.message, 'a whole sentence').toMatch(/^\S.*[.!?]$/s)
      for (const field of subject.network.connect?.fields ?? []) {
        const secret = field.kind === 'password' ? wrong.input[field.name] : undefined
        if (secret) expect(refusal.message, 'secrets are not repeated').not.toContain(secret)
      }
      return undefined
    },
  }
}

function expectRefusal(outcome: Connected | ConnectRefusal): ConnectRefusal {
  if (outcome.ok) throw new Error(`Connected as ${outcome.account.handle} although it should be refused.`)
  return outcome
}

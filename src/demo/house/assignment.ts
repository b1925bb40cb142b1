import { unwrap } from '#kernel/result.ts'
import {
  addNote,
  answerQuestion,
  askExpert,
  type GivingChange,
  listConversations,
  saveGiving,
} from '#modules/inbox/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const LEAD = 'elin.dahl'

const settings: GivingChange['settings'] = {
  ...{ way: 'least-open', onlyOwn: true, cap: 12, samePerson: true, language: 'prefer', topic: true },
  ...{ onlyWorking: true, onlyPresent: false },
}

/** Sales gives what comes in to its people; somebody in Product was asked and has answered, somebody in Legal has not. */
export function assignmentDeeds({ now }: Calendar, company: Company): Deed[] {
  const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR)
  const asked = { questionId: '' }
  return [
    {
      at: before(2),
      run: async () => {
        const reason = 'Two of us answered the same shop on Monday'
        const departmentId = company.departmentId('sales')
        unwrap(await saveGiving(company.as(LEAD), { departmentId, settings, reason, basedOn: 0 }))
      },
    },
    {
      at: before(0.5),
      run: async () => {
        const id = await someConversation(company, 0)
        if (!id) return
        const dueAt = new Date(now.getTime() + 3 * HOUR).toISOString()
        const about = { question: 'Since which batch do we use the new seam tape?', excerpt: '', dueAt }
        const question = await askExpert(company.as(LEAD), {
          id,
          memberId: company.memberId('yuki.tanaka'),
          ...about,
        })
        asked.questionId = unwrap(question).id
        const text = `@${nameOf(company, 'camilla.rosen')} so that you know what we tell them`
        unwrap(await addNote(company.as(LEAD), { id, text, mentions: [company.memberId('camilla.rosen')] }))
      },
    },
    {
      at: before(0.3),
      run: async () => {
        if (!asked.questionId) return
        const answer = 'Since batch 2417, so everything that was sent after the first week of June.'
        unwrap(await answerQuestion(company.as('yuki.tanaka'), { id: asked.questionId, answer }))
      },
    },
    {
      at: before(0.2),
      run: async () => {
        const id = await someConversation(company, 1)
        if (!id) return
        const dueAt = new Date(now.getTime() + 4 * HOUR).toISOString()
        const about = {
          question: 'May we say that we pay the postage, without waiting for the report?',
          excerpt: '',
          dueAt,
        }
        unwrap(await askExpert(company.as(LEAD), { id, memberId: company.memberId('hanne.voss'), ...about }))
      },
    },
  ]
}

/** One of the conversations that wait; a story that is told in part may have none. */
async function someConversation(company: Company, at: number): Promise<string | undefined> {
  const { conversations } = unwrap(await listConversations(company.as(LEAD), { view: 'all', limit: 5 }))
  return conversations[at]?.id
}

function nameOf(company: Company, key: string): string {
  const { actor } = company.as(key)
  return actor.kind === 'member' ? actor.name : key
}

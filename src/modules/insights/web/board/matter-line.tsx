import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useUndoableActOf } from '#web/use-act.ts'
import type { OpenMatter } from '../../contract.ts'
import { said } from '../said.ts'
import css from './board.module.css'
import { tacticName } from './tactic-words.ts'

/** One thing that is open, and the way before the council for whoever may propose. */
export function MatterLine({ matter }: { matter: OpenMatter }) {
  const words = matterWords(matter)
  const title = `${tacticName(matter.tactic)}: ${words}`
  return (
    <li>
      <span>
        <Link to={`/scoreboard/tactics/${matter.tactic}`} className="link">
          {tacticName(matter.tactic)}
        </Link>
        <span className="q"> {words}</span>
      </span>
      <Proposing title={title} />
    </li>
  )
}

/** Nothing for those who may not propose; where the council has it already, the way there. */
function Proposing({ title }: { title: string }) {
  const council = useQuery(orpc.council.loose.queryOptions({ retry: false })).data
  const propose = useUndoableActOf(
    orpc.council.key(),
    (words: string) => api.council.addItem({ title: words, meetingId: null }),
    t('It lies before the council, between its meetings.'),
    (_, { id }) => api.council.withdrawItem({ id }),
  )
  if (!council || council.me.mayNotPropose !== null) return null
  const there = council.items.find((one) => one.title === title.slice(0, LONGEST))
  if (there)
    return (
      <Link to={`/people/council/items/${there.id}`} className={`link ${css.before}`}>
        {t('Before the council')}
      </Link>
    )
  return (
    <IconButton
      icon="send"
      label={t('Put before the council: {title}', { title })}
      onPress={() => !propose.isPending && propose.mutate(title.slice(0, LONGEST))}
    />
  )
}

/** Characters an item of the council is named with at most. */
const LONGEST = 160

function matterWords({ kind, department, metricName }: OpenMatter): string {
  const where = department?.name ?? t('the whole house')
  const metric = said(metricName ?? '')
  return {
    behind: () => t('{metric} is behind its target ({where}).', { metric, where }),
    falling: () => t('{metric} is getting worse ({where}).', { metric, where }),
    'no-lead': () => t('Nobody leads it.'),
    'not-rated': () => t('It runs, but nobody has answered the questions ({where}).', { where }),
  }[kind]()
}

import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { planWords } from './plan-words.ts'
import { useChanges } from './use-changes.ts'

/** On Today: what people who left still hold, and plans that could not be carried out. */
export function Part() {
  const { left, failed, people } = useChanges()
  return (
    <TodayPart
      title={t('People on the move')}
      query={left}
      what={t('The people who left could not be loaded.')}
      isEmpty={() => failed.length + people.length === 0}
    >
      {() => (
        <>
          {failed.map((plan) => (
            <TodayItem
              key={plan.id}
              to={`/people/all/${plan.memberId}`}
              title={`${plan.memberName}: ${planWords(plan)}`}
              note={plan.failure}
            />
          ))}
          {people.slice(0, 5).map((one) => (
            <TodayItem
              key={one.id}
              to={`/people/left/${one.id}`}
              title={t('{name} has left', { name: one.name })}
              note={t('{n, plural, one {# thing waits} other {# things wait}}', { n: one.open })}
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}

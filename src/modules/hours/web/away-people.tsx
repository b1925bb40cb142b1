import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import { daysText, kindText } from './words.ts'

/** Who is away now or within two weeks. */
export function AwayPeople() {
  const query = useQuery(orpc.hours.away.queryOptions())
  return (
    <Panel
      title={t('Away now and in the next two weeks')}
      end={
        <ButtonLink to="/settings/away" size="s">
          {t('I am away')}
        </ButtonLink>
      }
    >
      <QueryView query={query} skeleton="list" rows={3} what={t('Absences could not be loaded.')}>
        {({ people }) =>
          people.length === 0 ? (
            <p className="q">{t('Nobody has said so. Who is away gets nothing new.')}</p>
          ) : (
            <div className={css.rows}>
              {people.map((one) => (
                <Row
                  key={`${one.memberId} ${one.from}`}
                  to={`/settings/away?member=${one.memberId}`}
                  lead={<Avatar name={one.name} silent />}
                  title={one.name}
                  note={[daysText(one.from, one.to), one.kind ? kindText(one.kind) : null, one.departmentName]
                    .filter(Boolean)
                    .join(' · ')}
                  end={one.now ? <StateWord tone="wait">{t('Away')}</StateWord> : null}
                />
              ))}
            </div>
          )
        }
      </QueryView>
    </Panel>
  )
}

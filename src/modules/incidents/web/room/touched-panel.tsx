import { useQuery } from '@tanstack/react-query'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import css from '../incidents.module.css'
import { useAct } from '../use-act.ts'

/** Conversations in which its posts stand; agents there can be offered the current statement. */
export function TouchedPanel({ incident }: { incident: IncidentView }) {
  const { id } = incident
  const query = useQuery(orpc.incidents.touched.queryOptions({ input: { id } }))
  const offer = useAct(
    () => api.incidents.offer({ id }),
    t('Agents find the statement in these conversations, as a draft to personalise.'),
  )
  const live = ['open', 'contained', 'recovering'].includes(incident.state)
  return (
    <QueryView
      query={query}
      skeleton="list"
      what={t('The conversations could not be loaded.')}
      isEmpty={(data) => data.total === 0}
      empty={
        <p className="q">
          {t('No conversation of yours is touched by it. They come with the posts of its signals.')}
        </p>
      }
    >
      {(data) => (
        <div className={css.stack}>
          <div className={css.acts}>
            <span>{t('{n, plural, one {# conversation} other {# conversations}}', { n: data.total })}</span>
            {incident.may.crew && live ? (
              <Button size="s" busy={offer.isPending} onPress={() => offer.mutate(undefined)}>
                {t('Offer the statement there')}
              </Button>
            ) : null}
          </div>
          {data.conversations.map((one) => (
            <Row
              key={one.id}
              to={`/inbox/all/${one.id}`}
              lead={<NetworkGlyph network={one.network} />}
              title={one.title}
              note={[one.contact.name, one.owner?.name ?? t('nobody’s')].join(' · ')}
              end={<Time at={one.lastMessageAt} />}
            />
          ))}
          {data.total > data.conversations.length ? (
            <p className="q">{t('The latest {n} are shown.', { n: data.conversations.length })}</p>
          ) : null}
        </div>
      )}
    </QueryView>
  )
}

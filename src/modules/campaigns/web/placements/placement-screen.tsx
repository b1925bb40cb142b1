import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { decimalsOf, isCurrency } from '#kernel/money.ts'
import type { PlacementView } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { formatMoney } from '#web/money.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { placementKindWord, placementState } from '../words.ts'
import { PlacementForm } from './placement-form.tsx'
import { QrPanel } from './qr-panel.tsx'
import { VisitsPanel } from './visits-panel.tsx'

/** One placement: its link to copy, its QR to print, what came through it. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.campaigns.placement.queryOptions({ input: { id } }))
  const [editing, setEditing] = useState(false)
  usePlace([t('Programmes'), t('Placements'), query.data?.place ?? ''])
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('The placement could not be loaded.')}>
        {(placement) => (
          <>
            <Head placement={placement} editing={editing} onEdit={() => setEditing(!editing)} />
            {editing ? (
              <PlacementForm placement={placement} onDone={() => setEditing(false)} />
            ) : (
              <Split aside={placement.link ? <QrPanel id={placement.id} /> : null}>
                <LinkPanel placement={placement} />
                <VisitsPanel id={placement.id} />
                <About placement={placement} />
              </Split>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Head({
  placement,
  editing,
  onEdit,
}: {
  placement: PlacementView
  editing: boolean
  onEdit: () => void
}) {
  const { tone, words } = placementState(placement)
  const retired = placement.retiredAt !== null
  const retire = useAct(
    api.campaigns.retire,
    retired ? t('It stands again.') : t('Retired. Its link goes on working.'),
  )
  return (
    <>
      <PageTitle
        title={placement.place}
        state={<StateWord tone={tone}>{words}</StateWord>}
        actions={
          placement.may.change ? (
            <>
              <Button icon="edit" expanded={editing} onPress={onEdit}>
                {t('Change')}
              </Button>
              <Button
                kind="ghost"
                busy={retire.isPending}
                onPress={() => retire.mutate({ id: placement.id, retired: !retired })}
              >
                {retired ? t('Take it back') : t('Retire it')}
              </Button>
            </>
          ) : null
        }
      />
      {placement.alike.length > 0 ? (
        <Banner tone="warn" title={t('Another placement looks the same')}>
          {placement.alike.map(({ id, place }) => (
            <Link key={id} className="link" to={`/placements/${id}`}>
              {place}
            </Link>
          ))}
        </Banner>
      ) : null}
    </>
  )
}

function LinkPanel({ placement }: { placement: PlacementView }) {
  const { link, spokenCode } = placement
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(() => toast(t('The link is copied.')))
  }
  return (
    <Panel title={link ? t('Short link') : t('Code to say or type')}>
      {link ? (
        <div className={css.stack}>
          <div className={css.acts}>
            <a className={`link num ${css.address}`} href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
            <Button size="s" icon="copy" onPress={() => copy(link)}>
              {t('Copy')}
            </Button>
          </div>
          <p className={`q ${css.wide}`}>{t('Arrives at {address}', { address: placement.arrives ?? '' })}</p>
        </div>
      ) : (
        <p className={css.address}>{spokenCode ?? '–'}</p>
      )}
    </Panel>
  )
}

function About({ placement }: { placement: PlacementView }) {
  const { campaign, cost, currency } = placement
  return (
    <Panel title={t('About it')}>
      <Facts
        items={[
          [t('Kind of place'), placementKindWord(placement.kind)],
          [
            t('Campaign'),
            campaign ? (
              <Link key="campaign" className="link" to={`/campaigns/${campaign.id}`}>
                {campaign.name}
              </Link>
            ) : (
              t('No campaign')
            ),
          ],
          [t('Stands from'), formatDay(placement.standsFrom)],
          [t('Stands until'), placement.standsUntil ? formatDay(placement.standsUntil) : t('Open end')],
          [t('Code to say or type'), placement.spokenCode ?? '–'],
          [t('Department'), placement.department?.name ?? t('For everybody')],
          [t('Looked after by'), placement.owner?.name ?? t('Nobody yet')],
          [t('Cost'), costWord(cost, currency)],
          ...(placement.note ? [[t('For colleagues'), placement.note] as [string, string]] : []),
        ]}
      />
      {placement.pictureId ? (
        <img className={css.qr} src={`/files/${placement.pictureId}`} alt={t('Picture of it')} />
      ) : null}
    </Panel>
  )
}

/** A currency this house knows nothing of is written behind its number. */
function costWord(cost: number | null, currency: string | null): string {
  if (cost === null) return '–'
  if (currency === null || !isCurrency(currency))
    return `${formatNumber(cost, 'one')} ${currency ?? ''}`.trim()
  return formatMoney(Math.round(cost * 10 ** decimalsOf(currency)), currency)
}

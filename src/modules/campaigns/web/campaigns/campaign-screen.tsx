import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignView } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Timeline } from '#web/design/timeline.tsx'
import { formatDay, formatExact, formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { tacticChoices } from '#web/tactics.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { campaignKindWord, campaignStateWord } from '../words.ts'
import { CampaignForm } from './campaign-form.tsx'

/** One campaign: what it is, its placements and figures, and the look-back it was begun with. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.campaigns.one.queryOptions({ input: { id } }))
  const [editing, setEditing] = useState(false)
  usePlace([t('Programmes'), t('Campaigns'), query.data?.name ?? ''])
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('The campaign could not be loaded.')}>
        {(campaign) => (
          <>
            <Head campaign={campaign} editing={editing} onEdit={() => setEditing(!editing)} />
            {editing ? (
              <CampaignForm campaign={campaign} onDone={() => setEditing(false)} />
            ) : (
              <About campaign={campaign} />
            )}
            <LookBack campaign={campaign} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Head({
  campaign,
  editing,
  onEdit,
}: {
  campaign: CampaignView
  editing: boolean
  onEdit: () => void
}) {
  const { tone, words } = campaignStateWord(campaign.state)
  const dropped = campaign.state === 'dropped'
  const drop = useAct(api.campaigns.drop, dropped ? t('Taken up again.') : t('Given up.'))
  return (
    <PageTitle
      title={campaign.name}
      state={<StateWord tone={tone}>{words}</StateWord>}
      actions={
        <>
          <ButtonLink to={`/placements?campaign=${campaign.id}`}>{t('Placements')}</ButtonLink>
          <ButtonLink to={`/sources?campaign=${campaign.id}`}>{t('Where visits came from')}</ButtonLink>
          {campaign.may.change ? (
            <>
              <Button icon="edit" expanded={editing} onPress={onEdit}>
                {t('Change')}
              </Button>
              <Button
                kind="ghost"
                busy={drop.isPending}
                onPress={() => drop.mutate({ id: campaign.id, dropped: !dropped })}
              >
                {dropped ? t('Take it up again') : t('Give it up')}
              </Button>
            </>
          ) : null}
        </>
      }
    />
  )
}

function About({ campaign }: { campaign: CampaignView }) {
  const programme = tacticChoices().find(({ value }) => value === String(campaign.programme))
  return (
    <Panel>
      {campaign.goal ? <p className={css.wide}>{campaign.goal}</p> : null}
      <Facts
        items={[
          [t('Whose'), campaignKindWord(campaign.kind)],
          [t('Begins'), formatDay(campaign.startsOn)],
          [t('Ends'), campaign.endsOn ? formatDay(campaign.endsOn) : t('Open end')],
          [t('Short name for tags'), campaign.code || '–'],
          [t('Programme'), programme?.label ?? t('No programme yet')],
          [t('Department'), campaign.department?.name ?? t('For everybody')],
          [t('Looked after by'), campaign.owner?.name ?? t('Nobody yet')],
          [
            t('Placements'),
            <Link key="placements" className="link" to={`/placements?campaign=${campaign.id}`}>
              {formatNumber(campaign.placements)}
            </Link>,
          ],
          [t('Visits of people, in all'), formatNumber(campaign.visits)],
          ...(campaign.formerNames.length > 0
            ? [[t('Was called'), campaign.formerNames.join(', ')] as [string, string]]
            : []),
        ]}
      />
    </Panel>
  )
}

function LookBack({ campaign }: { campaign: CampaignView }) {
  const set = useAct(api.campaigns.setLookBack, t('Saved.'))
  const [now] = campaign.lookBacks
  return (
    <Panel
      title={t('Look-back')}
      note={t(
        'How long after a placement is gone what comes through it still counts. Fixed when the campaign begins.',
      )}
    >
      <div className={css.stack}>
        {campaign.may.change && campaign.state !== 'dropped' ? (
          <div className={css.filters}>
            <Select
              name="days"
              label={t('Days')}
              value={String(now?.days ?? 14)}
              onChange={(days) => set.mutate({ id: campaign.id, days: Number(days) })}
              options={[...new Set([7, 14, 21, 30, now?.days ?? 14])]
                .sort((a, b) => a - b)
                .map((days) => ({ value: String(days), label: String(days) }))}
            />
          </div>
        ) : null}
        <Timeline
          label={t('Look-back')}
          items={campaign.lookBacks.map((one) => ({
            id: String(one.version),
            title: t('Version {version}: {days, plural, one {# day} other {# days}}', one),
            note: [
              formatExact(one.at),
              one.by ?? '',
              one.afterStart && one.version > 1 ? t('changed after the start') : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </div>
    </Panel>
  )
}

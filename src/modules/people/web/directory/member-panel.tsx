import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Chip } from '#web/design/chip.tsx'
import { PaneBack, PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts, PaneHead, SectionHead } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { Link } from '#web/link.tsx'
import type { MemberView } from '../../contract/shapes.ts'
import { ScopedRoles } from '../roles/scoped-roles.tsx'
import type { Branch } from '../tree.ts'
import { roleName, roleWords, statusWord } from '../words.ts'
import { AbilitiesForm } from './abilities-form.tsx'
import { AwayFact } from './away-fact.tsx'
import { HoldingsSection } from './holdings-section.tsx'
import { InvitationState } from './invitation-state.tsx'
import { LeaveButton } from './leave-button.tsx'
import { MayList } from './may-list.tsx'
import { MemberForm } from './member-form.tsx'
import { NoAccount } from './no-account.tsx'
import css from './people.module.css'
import { dayWords } from './plan-words.ts'
import { PlansSection } from './plans-section.tsx'
import { hourWords } from './week-editor.tsx'

type MemberPanelProps = { memberId: string; view: string; tree: readonly Branch[] }

/** One person: who they are, whom to ask, what they may do. Those who manage people change it here. */
export function MemberPanel({ memberId, view, tree }: MemberPanelProps) {
  const [round, setRound] = useState(0)
  const query = useQuery(orpc.people.member.queryOptions({ input: { memberId } }))
  const back = <PaneBack to={`/people/${view}`} label={t('Back to the list')} />
  return (
    <>
      <PaneHead title={query.data?.name ?? t('Person')} lead={back} />
      <PaneScroll>
        <div className={css.panel}>
          <QueryView query={query} skeleton="form" what={t('This person could not be loaded.')}>
            {(member) => (
              <>
                <Identity member={member} />
                {member.invitation ? <InvitationState member={member} /> : null}
                {member.status === 'active' && !(member.account || member.invitation) ? (
                  <NoAccount member={member} />
                ) : null}
                <FactsOf member={member} view={view} />
                {member.mayNot.edit === null ? (
                  <MemberForm
                    key={`${member.status} ${round}`}
                    member={member}
                    tree={tree}
                    onUndone={() => setRound((before) => before + 1)}
                  />
                ) : (
                  <RolesOf member={member} />
                )}
                {member.status === 'left' ? null : (
                  <ScopedRoles memberId={member.id} name={member.name} tree={tree} />
                )}
                {member.mayNot.profile === null ? (
                  <AbilitiesForm key={`abilities ${round}`} member={member} />
                ) : null}
                <PlansSection member={member} tree={tree} />
                <HoldingsSection member={member} />
                {member.status === 'active' && member.mayNot.edit === null ? (
                  <LeaveButton member={member} />
                ) : null}
              </>
            )}
          </QueryView>
        </div>
      </PaneScroll>
    </>
  )
}

function Identity({ member }: { member: MemberView }) {
  return (
    <div className={css.identity}>
      <Avatar name={member.name} size="xl" silent />
      <div>
        <h3>{member.name}</h3>
        <p className="q">
          {[member.title, member.departmentName].filter(Boolean).join(', ') || t('No title yet')}
        </p>
        {member.status === 'active' ? null : (
          <Chip
            icon={member.status === 'invited' ? 'hour' : 'signout'}
            tone={member.status === 'invited' ? 'wait' : undefined}
          >
            {statusWord(member.status)}
          </Chip>
        )}
      </div>
    </div>
  )
}

function FactsOf({ member, view }: { member: MemberView; view: string }) {
  const person = ({ id, name }: { id: string; name: string }) => (
    <Link key={id} to={`/people/${view}/${id}`} className="ul">
      {name}
    </Link>
  )
  const languages = member.languages.map((code) => languageName(code)).join(', ')
  return (
    <section className={css.facts}>
      <Facts
        items={[
          [
            t('E-mail address'),
            <a key="mail" className="ul" href={`mailto:${encodeURIComponent(member.email)}`}>
              {member.email}
            </a>,
          ],
          [t('Reports to'), member.manager ? person(member.manager) : t('Nobody')],
          [t('Languages'), languages || t('Not said')],
          ...(member.topics.length > 0 ? [[t('Topics'), member.topics.join(', ')] as const] : []),
          ...(member.regions.length > 0 ? [[t('Regions'), member.regions.join(', ')] as const] : []),
          ...(member.workingHours
            ? [[t('Working hours'), <Hours key="hours" member={member} />] as const]
            : []),
          ...(member.status === 'active'
            ? [[t('Away'), <AwayFact key="away" memberId={member.id} />] as const]
            : []),
          ...(member.status !== 'active' && member.startsOn
            ? [[t('First day'), dayWords(member.startsOn)] as const]
            : []),
          ...(member.status !== 'left' && member.endsOn
            ? [[t('First day no longer here'), dayWords(member.endsOn)] as const]
            : []),
          ...(member.joinedAt
            ? [[t('Joined'), <Time key="joined" at={member.joinedAt} style="day" />] as const]
            : []),
          ...(member.leftAt && member.status === 'left'
            ? [[t('Left'), <Time key="left" at={member.leftAt} style="day" />] as const]
            : []),
        ]}
      />
      {member.reports.length > 0 ? (
        <>
          <p className={`label ${css.may}`}>
            {t('{n, plural, one {# person reports to them} other {# people report to them}}', {
              n: member.reports.length,
            })}
          </p>
          <p className={css.reports}>{member.reports.map(person)}</p>
        </>
      ) : null}
    </section>
  )
}

function Hours({ member }: { member: MemberView }) {
  if (!member.workingHours) return null
  return (
    <>
      {hourWords(member.workingHours).map((line) => (
        <span key={line} className={css.line}>
          {line}
        </span>
      ))}
      <span className="t13 q">
        {[member.zone, member.atWork ? t('At work now') : t('Not at work now')].filter(Boolean).join(', ')}
      </span>
    </>
  )
}

/** Roles in words, with what they allow together. */
function RolesOf({ member }: { member: MemberView }) {
  return (
    <section className={css.roles}>
      <SectionHead title={t('Roles')} level={3} />
      {member.roles.length === 0 ? <p className="q">{t('No role yet.')}</p> : null}
      {member.roles.map((role) => (
        <p key={role}>
          <b className="mid">{roleName(role)}.</b> <span className="q">{roleWords(role)}</span>
        </p>
      ))}
      <MayList roles={member.roles} />
    </section>
  )
}

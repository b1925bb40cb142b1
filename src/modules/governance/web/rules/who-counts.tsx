import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select, Switch } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { CertificateField } from '../parts/certificate-field.tsx'
import { useCourses } from '../parts/use-courses.ts'
import { andList } from '../words/lists.ts'
import styles from './model.module.css'
import { useDesk } from './use-desk.ts'

const nobody = 'marketing'

/** Who is certified, who is the central team, and who may change all this. */
export function WhoCounts() {
  const { mayNot } = useDesk()
  return <Panel title={t('Who counts as what')}>{mayNot ? <Told /> : <Changing />}</Panel>
}

function useDepartments() {
  return useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
}

function Changing() {
  const { rulebook, edit } = useDesk()
  const departments = useDepartments()
  const { certifiedBy } = rulebook
  return (
    <div className={styles.counts}>
      <FormRow>
        <CertificateField
          name="certifiedBy.post"
          label={t('Certified for posts: who passed')}
          hint={t('Empty: everybody counts as certified.')}
          values={certifiedBy.post}
          onChange={(post) => edit({ certifiedBy: { ...certifiedBy, post } })}
        />
        <CertificateField
          name="certifiedBy.reply"
          label={t('Certified for replies: who passed')}
          hint={t('Empty: everybody counts as certified.')}
          values={certifiedBy.reply}
          onChange={(reply) => edit({ certifiedBy: { ...certifiedBy, reply } })}
        />
      </FormRow>
      <Select
        name="centreId"
        label={t('The central team')}
        hint={t('Its members, and those of departments below it.')}
        value={rulebook.centreId ?? nobody}
        onChange={(id) => edit({ centreId: id === nobody ? null : id })}
        options={[
          { value: nobody, label: t('Departments for marketing') },
          ...departments.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <Switch
        name="byCouncil"
        label={t('Only the council changes these rules')}
        hint={t(
          'From then on a change needs a decision of the council; nobody adopts one alone, owners included.',
        )}
        checked={rulebook.byCouncil}
        onChange={(byCouncil) => edit({ byCouncil })}
      />
    </div>
  )
}

/** The same for those who may only read it. */
function Told() {
  const { rulebook } = useDesk()
  const departments = useDepartments()
  const courses = useCourses()
  const named = (ids: readonly string[]): string =>
    ids.length === 0
      ? t('everyone')
      : andList(ids.map((id) => courses.find((course) => course.id === id)?.label ?? id))
  const centre = departments.find((one) => one.id === rulebook.centreId)?.name
  return (
    <div className={styles.counts}>
      <Facts
        items={[
          [t('Certified for posts: who passed'), named(rulebook.certifiedBy.post)],
          [t('Certified for replies: who passed'), named(rulebook.certifiedBy.reply)],
          [t('The central team'), centre ?? t('Departments for marketing')],
          [t('Only the council changes these rules'), rulebook.byCouncil ? t('yes') : t('no')],
        ]}
      />
    </div>
  )
}

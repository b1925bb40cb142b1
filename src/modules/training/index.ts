import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { alignJob } from './jobs/align.ts'
import { certificatesDueJob } from './jobs/certificates-due.ts'
import { remindJob } from './jobs/remind.ts'
import { certifiedOfRequired, trainingAvailable, trainingCompleted } from './metrics.ts'

export { createCourse, saveDraft } from './commands/courses.ts'
export { installCurriculum } from './commands/curriculum.ts'
export { type Enrol, enrol } from './commands/enrol.ts'
export { readLesson, startQuiz, submitQuiz } from './commands/learn.ts'
export { publishCourse } from './commands/publish.ts'
export { revokeCertificate } from './commands/revoke-certificate.ts'
export { setRequired } from './commands/rules.ts'
export { type CourseCard, courseCards, requiredCourses } from './queries/cards.ts'
export { type Certificate, certificatesOf } from './queries/certificates.ts'
export { certifiedMembers } from './queries/certified.ts'

export const trainingModule = defineModule({
  name: 'training',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [certificatesDueJob, remindJob, alignJob],
  metrics: [certifiedOfRequired, trainingAvailable, trainingCompleted],
  reactions: [
    defineReaction({
      name: 'training.on-organisation-created',
      on: ['organisation.created'],
      load: () => import('./reactions/on-organisation-created.ts').then((file) => file.onOrganisationCreated),
    }),
    defineReaction({
      name: 'training.on-member-changed',
      on: [
        'member.joined',
        'member.changed',
        'member.moved',
        'member.left',
        'members.joined',
        'members.changed',
      ],
      load: () => import('./reactions/on-member-changed.ts').then((file) => file.onMemberChanged),
    }),
    defineReaction({
      name: 'training.on-departments-changed',
      on: ['department.changed'],
      load: () => import('./reactions/on-departments-changed.ts').then((file) => file.onDepartmentsChanged),
    }),
  ],
})

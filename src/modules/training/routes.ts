import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { exportCourse, importCourse } from './commands/course-files.ts'
import { copyCourse, createCourse, discardDraft, hideCourse, saveDraft } from './commands/courses.ts'
import { installCurriculum } from './commands/curriculum.ts'
import { enrol, withdraw } from './commands/enrol.ts'
import { readLesson, startQuiz, submitQuiz } from './commands/learn.ts'
import { removePath, savePath } from './commands/paths.ts'
import { publishCourse } from './commands/publish.ts'
import { revokeCertificate } from './commands/revoke-certificate.ts'
import { endRule, setRequired } from './commands/rules.ts'
import { trainingContract } from './contract.ts'
import { attemptView } from './queries/attempt.ts'
import { courseView } from './queries/course.ts'
import { exportEnrolments, listEnrolments } from './queries/enrolments.ts'
import { deskCourses, editCourse } from './queries/manage.ts'
import { listDue, listMine } from './queries/mine.ts'
import { progress } from './queries/progress.ts'

const os = implement(trainingContract).$context<RequestContext>()

export const trainingRoutes = os.router({
  mine: os.mine.handler(member(listMine)),
  due: os.due.handler(member(listDue)),
  course: os.course.handler(member(courseView)),
  readLesson: os.readLesson.handler(member(readLesson)),
  startQuiz: os.startQuiz.handler(member(startQuiz)),
  attempt: os.attempt.handler(member(attemptView)),
  submitQuiz: os.submitQuiz.handler(member(submitQuiz)),
  desk: os.desk.handler(member(deskCourses)),
  installCurriculum: os.installCurriculum.handler(member(installCurriculum)),
  editCourse: os.editCourse.handler(member(editCourse)),
  createCourse: os.createCourse.handler(member(createCourse)),
  copyCourse: os.copyCourse.handler(member(copyCourse)),
  saveDraft: os.saveDraft.handler(member(saveDraft)),
  discardDraft: os.discardDraft.handler(member(discardDraft)),
  publishCourse: os.publishCourse.handler(member(publishCourse)),
  hideCourse: os.hideCourse.handler(member(hideCourse)),
  importCourse: os.importCourse.handler(member(importCourse)),
  exportCourse: os.exportCourse.handler(member(exportCourse)),
  savePath: os.savePath.handler(member(savePath)),
  removePath: os.removePath.handler(member(removePath)),
  enrol: os.enrol.handler(member(enrol)),
  setRequired: os.setRequired.handler(member(setRequired)),
  endRule: os.endRule.handler(member(endRule)),
  withdraw: os.withdraw.handler(member(withdraw)),
  enrolments: os.enrolments.handler(member(listEnrolments)),
  exportEnrolments: os.exportEnrolments.handler(member(exportEnrolments)),
  progress: os.progress.handler(member(progress)),
  revokeCertificate: os.revokeCertificate.handler(member(revokeCertificate)),
})

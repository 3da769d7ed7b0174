// Which question comes first in a talk short of time, by what everybody has said so far.
import type { Interview } from '../../model/file-types.ts'
import { questionOrder, verdictSettled } from '../../assessment/question-order.ts'
import type { TalkSetting } from '../../interview/talk.ts'
import { openQuestions } from '../../interview/questions-for.ts'
import { routeOf } from '../../interview/route.ts'
import { withInterview } from './live-score.ts'
import type { Engagement } from '../load/load-engagement.ts'

/** The setting with the order that narrows the verdict most, if the talk is limited; and in any case with when the rest of it can no longer change the verdict. */
export function withOrder(setting: TalkSetting, { knowledge, profile, interviews, reconciliation }: Engagement): TalkSetting {
  const known = (interview: Interview) => ({ knowledge, profile, interviews: withInterview(interviews, interview), reconciliation, today: setting.today })
  const isLimited = setting.budget.questions !== undefined || setting.budget.seconds !== undefined
  return {
    ...setting,
    ...(isLimited ? { order: (interview: Interview, candidates: readonly string[]) => questionOrder({ ...known(interview), candidates }).map(({ question }) => question) } : {}),
    isSettled: (interview) => verdictSettled({ ...known(interview), candidates: openQuestions(routeOf(setting, interview), interview).map(({ id }) => id) }),
  }
}

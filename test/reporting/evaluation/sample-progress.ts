// The sample engagement carried on: a delivered one with every kind of record, and a running one.
import { evaluate } from '../../../src/tracking/evaluate.ts'
import type { Evaluation, Progress, Task } from '../../../src/model/file-types.ts'
import { knowledge, type sampleEngagement } from '../sample-engagement.ts'

/** Plan, schedule and assessment of the sample. */
export type Sample = ReturnType<typeof sampleEngagement>

/** The n-th task with work of a plan. */
export function workTask({ plan }: Sample, index: number): Task {
  const task = plan.phases.flatMap((phase) => phase.tasks).filter(({ effortDays }) => effortDays !== undefined)[index]
  if (!task) throw new Error(`the sample has no task ${index}`)
  return task
}

/** Everything done eight days late and a tenth dearer, with records of all sorts, delivered. */
export function deliveredProgress(sample: Sample): Progress {
  const { schedule, plan } = sample
  const ids = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id))
  const last = [...schedule.tasks].sort((a, b) => (a.finish < b.finish ? 1 : -1))[0]
  const [first, second, third] = [workTask(sample, 2).id, workTask(sample, 8).id, workTask(sample, 15).id]
  const gate = plan.phases[0]?.gate
  return {
    kind: 'Progress', schemaVersion: 1,
    status: [{
      date: '2028-03-31', tasks: ids.map((task) => {
        const times = schedule.tasks.find(({ id }) => id === task)
        return { task, percentComplete: 100, actualStart: times?.start ?? '2027-01-04', actualFinish: task === last?.id ? '2028-03-20' : (times?.finish ?? '2027-01-05'), actualCost: Math.round((times?.cost ?? 0) * 110) / 100 }
      }),
    }],
    decisions: [
      { id: 'pilot', date: '2027-02-01', recorded: '2027-02-02', title: '先在上海试点，再推广 | <b>', owner: 'pm', phase: plan.phases[0]?.id ?? 'x', frame: '一次上线还是先试点？', options: ['先试点', { text: '一次上线', note: '快两个月' }], knownThen: ['两个分公司数据不一致'], expected: '试点三个月内上线', probability: 0.8, outcome: '第三个月底上线。', review: { date: '2027-09-01', by: '王芳', cameTrue: true, achieved: 1, quality: { frame: 80, alternatives: 70, information: 75, values: 80, reasoning: 85, commitment: 90 }, learned: '试点单位要早定' } },
      { id: 'vendor', date: '2027-03-01', recorded: '2027-03-03', title: '选用甲供应商', owner: 'pm', frame: '选哪家？', options: ['甲', '乙'], knownThen: ['甲有三个同行案例'], expected: '接口四周完成', probability: 0.7, outcome: '甲被收购，接口做了十周', review: { date: '2027-10-01', cameTrue: false, achieved: 0.4, external: '供应商被收购', quality: { frame: 80, alternatives: 70, information: 65, values: 70, reasoning: 75, commitment: 80 } } },
      { id: 'skip-training', date: '2027-05-01', recorded: '2027-07-20', title: '压缩培训', review: { date: '2027-11-01', achieved: 0.3, quality: { frame: 50, alternatives: 20, information: 40, values: 50, reasoning: 40, commitment: 60 }, learned: '培训不能省' } },
      { id: 'lucky', date: '2027-06-01', title: '未测试就切换', review: { date: '2027-12-01', achieved: 1.1, quality: { alternatives: 20, information: 30 } } },
      { id: 'later', date: '2027-08-01', title: '推迟电商接口', lookAgain: '2028-02-01', expected: '明年需求更清楚' },
    ],
    gates: gate ? [{
      id: 'g-first', gate: gate.id, date: '2027-03-15', decision: 'go', decidedBy: ['sponsor', '董事会'], criteria: (gate.criteria ?? []).slice(0, 3).map(({ id }, index) => ({ criterion: id, met: index !== 1, ...(index === 0 ? { evidence: '会议纪要2027-03-14' } : {}) })),
      conditions: [{ text: '数据责任人到位', owner: 'pm', due: '2027-04-30' }], waivers: [],
    }] : [],
    impediments: [
      { id: 'three-signatures', opened: '2027-01-10', closed: '2027-02-20', kind: 'rule', title: '采购要盖三个章', owner: 'pm', daysLost: 12, cost: 8000, withinControl: true, tasks: [{ task: first, daysLost: 8, cost: 5000 }], action: '先签框架协议', ruleToChange: { rule: '三级采购审批', verdict: 'change', proposal: '五万元以下两级', owner: 'pm', approvedBy: 'sponsor', due: '2027-06-30' }, because: ['process.rules'] },
      { id: 'dirty-data', opened: '2027-04-01', closed: '2027-06-01', kind: 'data', title: '客户数据重复率高', daysLost: 15, cost: 20000, withinControl: true, tasks: [{ task: second, daysLost: 15 }], because: ['integration.duplicates'] },
      { id: 'nobody-looked', opened: '2027-05-01', closed: '2027-05-20', kind: 'weak-control', title: '没人核对测试结果', daysLost: 4, withinControl: true },
      { id: 'bought', opened: '2027-06-15', closed: '2027-08-30', kind: 'external', title: '供应商被收购', daysLost: 10, cost: 12000, withinControl: false, tasks: [{ task: third, daysLost: 10 }] },
      { id: 'again', opened: '2027-09-01', kind: 'rule', title: '合同变更又要盖三个章', daysLost: 3, repeats: 'three-signatures' },
    ],
    lessons: [{ id: 'data-first', date: '2027-12-01', title: '先清数据再迁移', owner: 'pm', due: '2028-06-30', appliesTo: 'method', because: ['dirty-data'] }, { id: 'train', title: '培训时间写进计划' }],
    finished: { date: '2028-03-25', reason: 'delivered', note: '已验收。' },
  }
}

/** The sample in its first weeks: one task done, one half. */
export function runningProgress(sample: Sample): Progress {
  return {
    kind: 'Progress', schemaVersion: 1,
    status: [{ date: '2027-01-15', tasks: [{ task: workTask(sample, 0).id, percentComplete: 100, actualStart: '2026-12-01', actualFinish: '2026-12-10', actualCost: 5000 }, { task: workTask(sample, 1).id, percentComplete: 50, actualStart: '2026-12-11', actualCost: 2000 }] }],
    impediments: [{ id: 'people', opened: '2027-01-04', kind: 'people', title: '业务骨干抽不出时间', owner: 'pm', daysLost: 3 }],
    decisions: [{ id: 'scope', date: '2026-12-20', title: '先做销售模块', lookAgain: '2027-01-10', frame: '先做什么？', options: ['销售', '服务'], knownThen: ['销售最急'], expected: '三月上线' }],
  }
}

/** The evaluation of the sample with this progress, on a day. */
export function evaluationOf(sample: Sample, progress: Progress, asOf: string): Evaluation {
  return evaluate({ asOf, plan: sample.plan, schedule: sample.schedule, progress, knowledge, holidays: undefined, assessment: sample.assessment })
}

import { type AlertingSystem, HOST_NAMES, linkOf, NOT_ENCODED, same } from './system.ts';

const DIMENSIONS = '$.detail.configuration.metrics[0].metricStat.metric.dimensions';

export const cloudwatch: AlertingSystem = {
  id: 'cloudwatch',
  name: 'CloudWatch',
  place: 'The `InputTransformer` of an EventBridge rule for *CloudWatch Alarm State Change*.',
  language: 'json',
  encodes: false,
  usual: {
    ...same(HOST_NAMES, `${DIMENSIONS}.InstanceId`),
    service: `${DIMENSIONS}.ServiceName`,
    cluster: `${DIMENSIONS}.ClusterName`,
    namespace: `${DIMENSIONS}.Namespace`,
    ...same('pod pod_name', `${DIMENSIONS}.PodName`),
    ...same('database datname', `${DIMENSIONS}.DBInstanceIdentifier`),
    volume: `${DIMENSIONS}.VolumeId`,
    region: '$.region',
    account: '$.account',
  },
  label: (name) => `${DIMENSIONS}.${name}`,
  text: (address, given) =>
    JSON.stringify(
      {
        InputPathsMap: Object.fromEntries(given.map(({ name, value }) => [name, value])),
        InputTemplate: JSON.stringify(
          linkOf(
            address,
            given.map(({ name }) => ({ name, value: `<${name}>` })),
          ),
        ),
      },
      undefined,
      2,
    ),
  missing: 'A missing value is empty, which counts as not given.',
  pitfalls: [
    "An alarm's own description is fixed text. Where an alarm watches one machine, write the link there with the values in it, encoded; no EventBridge rule is needed.",
    `${NOT_ENCODED} EventBridge does not escape what it puts in.`,
    "`metrics[0]` is the alarm's first metric. An alarm on an expression has the expression there, so count on; a composite alarm has none.",
    '`InstanceId` is `i-0abc…`, seldom what you log in to. Dimensions of your own metrics go by the names that you gave them.',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html',
    'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html',
  ],
};

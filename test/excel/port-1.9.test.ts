import { describePort } from './port-suite';

describePort('1.9');

import { describeDifferences } from './port-suite';

describeDifferences('1.15');

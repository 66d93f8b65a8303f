import './workbench.css';
import { startWorkbench } from './workbench';

const root = document.getElementById('workbench');
if (root) void startWorkbench(root);

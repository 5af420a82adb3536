/** 本模块样式的入口，次序就是层叠次序。类名前缀 rv-。 */
import './styles/grid.css';
import './styles/rail.css';
import './styles/record.css';
import './styles/dialogs.css';
import './styles/intake.css';
import './styles/sources.css';
import './styles/editor.css';

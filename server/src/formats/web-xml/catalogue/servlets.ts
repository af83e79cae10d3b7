import { type ParameterEntry, parameter, type ShippedClass } from './parameter.js';

/** The servlets that rules speak of, by class. */
export const DEFAULT_SERVLET = 'org.apache.catalina.servlets.DefaultServlet';
export const WEBDAV_SERVLET = 'org.apache.catalina.servlets.WebdavServlet';
export const CGI_SERVLET = 'org.apache.catalina.servlets.CGIServlet';
export const SSI_SERVLET = 'org.apache.catalina.ssi.SSIServlet';
export const JSP_SERVLET = 'org.apache.jasper.servlet.JspServlet';

const SINCE_9 = '9.0 10.1 11';
const SINCE_10 = '10.0 10.1 11';

const staticFiles: readonly ParameterEntry[] = [
  parameter('listings', 'boolean', 'false', 'Whether a folder without welcome file is listed.'),
  parameter('readonly', 'text', 'true', 'Every value but `true` lets clients write and delete files.'),
  parameter('showServerInfo', 'boolean', 'true', 'Whether listings show the version of Tomcat.'),
  parameter('debug', 'integer', '0', 'How much is logged.'),
  parameter('allowPartialPut', 'boolean', 'true', 'Whether a PUT may replace a part of a file.'),
  parameter('allowPostAsGet', 'boolean', 'true', 'Whether a POST gets a file as a GET does.', SINCE_9),
  parameter(
    'directoryRedirectStatusCode',
    'integer',
    '302',
    'The status that sends clients on to the folder with a slash.',
    '11',
  ),
  parameter(
    'precompressed',
    'text',
    'false',
    'Whether, or in which formats, compressed twins of files are sent.',
  ),
  parameter('gzip', 'boolean', 'false', 'The older name of `precompressed`, for gzip alone.'),
  parameter(
    'sendfileSize',
    'integer',
    '48',
    'From how many KiB on the operating system sends a file; negative: never.',
  ),
  parameter(
    'useAcceptRanges',
    'boolean',
    'true',
    'Whether answers say that parts of a file can be asked for.',
  ),
  parameter('input', 'integer', '2048', 'The size of the buffer for reading, in bytes.'),
  parameter('output', 'integer', '2048', 'The size of the buffer for writing, in bytes.'),
  parameter('fileEncoding', 'text', undefined, 'The encoding of the files; that of the platform by default.'),
  parameter(
    'useBomIfPresent',
    'text',
    'true',
    'Whether a byte order mark decides the encoding: `true`, `false` or `pass-through`.',
  ),
  parameter('readmeFile', 'text', undefined, 'A file of the folder that is put into its listing.'),
  parameter('globalXsltFile', 'text', undefined, 'The stylesheet of listings, below `conf`.'),
  parameter(
    'contextXsltFile',
    'text',
    undefined,
    'The stylesheet of listings, from the root of the application.',
  ),
  parameter(
    'localXsltFile',
    'text',
    undefined,
    'The stylesheet of listings, from the folder that is listed.',
  ),
  parameter('sortListings', 'boolean', 'false', 'Whether clients may sort listings.'),
  parameter('sortDirectoriesFirst', 'boolean', 'false', 'Whether sorted listings begin with the folders.'),
  parameter('useStrongETags', 'boolean', 'false', 'Whether entity tags are made from the content.', SINCE_9),
];

const webdav: readonly ParameterEntry[] = [
  parameter('allowSpecialPaths', 'boolean', 'false', 'Whether `WEB-INF` and `META-INF` can be reached.'),
  parameter('maxDepth', 'integer', '3', 'How many levels of folders a PROPFIND may ask for.'),
  parameter(
    'serveSubpathOnly',
    'boolean',
    'false',
    'Whether only files below the path of the mapping are served.',
    SINCE_9,
  ),
  parameter('maxRequestBodySize', 'integer', '4096', 'The most bytes of XML in a request.', SINCE_9),
  parameter('strictIfProcessing', 'boolean', 'true', 'Whether `If` headers are judged strictly.', SINCE_9),
  parameter('propertyStore', 'text', undefined, 'The class that keeps the properties of files.', SINCE_9),
  parameter('secret', 'text', undefined, 'What the tokens of locks are made from.', '8.5 9.0 10.0 10.1'),
];

const cgi: readonly ParameterEntry[] = [
  parameter('cgiPathPrefix', 'text', undefined, 'Where the scripts are, from the root of the application.'),
  parameter('cgiMethods', 'text', 'GET,POST', 'The methods that run a script; `*` for all.'),
  parameter(
    'enableCmdLineArguments',
    'boolean',
    'false',
    'Whether the query becomes arguments of the script.',
  ),
  parameter('cmdLineArgumentsEncoded', 'pattern', undefined, 'What an argument may be before it is decoded.'),
  parameter('cmdLineArgumentsDecoded', 'pattern', undefined, 'What an argument may be when it is decoded.'),
  parameter('envHttpHeaders', 'pattern', undefined, 'The headers that scripts get as environment variables.'),
  parameter('executable', 'text', 'perl', 'The program that runs the scripts; empty: they run themselves.'),
  parameter('parameterEncoding', 'text', undefined, 'The encoding of parameters.'),
  parameter('passShellEnvironment', 'boolean', 'false', 'Whether scripts get the environment of Tomcat.'),
  parameter(
    'stderrTimeout',
    'integer',
    '2000',
    'How many milliseconds the end of error messages is waited for.',
  ),
];

/** What the servlet and the filter for server side includes have in common. */
export const ssi: readonly ParameterEntry[] = [
  parameter('allowExec', 'boolean', 'false', 'Whether pages may run programs of the server.'),
  parameter('debug', 'integer', '0', 'How much is logged.'),
  parameter('expires', 'integer', undefined, 'After how many seconds a page expires.'),
  parameter(
    'isVirtualWebappRelative',
    'text',
    'false',
    'Whether `virtual` paths begin at the application, not at the server.',
  ),
];

const ssiServlet: readonly ParameterEntry[] = [
  parameter('buffered', 'text', 'false', 'Whether a page is kept until it is complete.'),
  parameter('inputEncoding', 'text', undefined, 'The encoding of what is included.'),
  parameter('outputEncoding', 'text', 'UTF-8', 'The encoding of the page.'),
];

const jsp: readonly ParameterEntry[] = [
  parameter(
    'development',
    'jsp-boolean',
    'true',
    'Whether pages are compared with their sources as they are asked for.',
  ),
  parameter('displaySourceFragment', 'jsp-boolean', 'true', 'Whether error pages quote the source.'),
  parameter('xpoweredBy', 'jsp-boolean', 'false', 'Whether answers name the versions of JSP and Tomcat.'),
  parameter(
    'checkInterval',
    'integer',
    '0',
    'Every how many seconds changed pages are compiled in the background.',
  ),
  parameter(
    'modificationTestInterval',
    'integer',
    '4',
    'For how many seconds a page is not checked again, in development.',
  ),
  parameter(
    'recompileOnFail',
    'jsp-boolean',
    'false',
    'Whether a page that did not compile is tried at each request, in development.',
  ),
  parameter('genStringAsCharArray', 'jsp-boolean', 'false', 'Whether texts become arrays of characters.'),
  parameter(
    'trimSpaces',
    { words: ['true', 'false', 'single', 'extended'] },
    'false',
    'Whether blanks between tags are left out.',
  ),
  parameter('keepgenerated', 'jsp-boolean', 'true', 'Whether the Java sources are kept.'),
  parameter('classdebuginfo', 'jsp-boolean', 'true', 'Whether classes have information for debuggers.'),
  parameter('classpath', 'text', undefined, 'The class path of the compiler.'),
  parameter('mappedfile', 'jsp-boolean', 'true', 'Whether each line of a page is printed on its own.'),
  parameter('dumpSmap', 'jsp-boolean', 'false', 'Whether the map of lines is written to a file.'),
  parameter('suppressSmap', 'jsp-boolean', 'false', 'Whether there is no map of lines.'),
  parameter('fork', 'jsp-boolean', 'true', 'Whether Ant compiles in a process of its own.'),
  parameter('enablePooling', 'jsp-boolean', 'true', 'Whether tag handlers are used again.'),
  parameter(
    'poolTagsWithExtends',
    'jsp-boolean',
    'false',
    'Whether pages with `extends` use tag handlers again.',
    SINCE_10,
  ),
  parameter(
    'errorOnUseBeanInvalidClassAttribute',
    'jsp-boolean',
    'true',
    'Whether a wrong class in `useBean` is an error.',
  ),
  parameter('scratchdir', 'text', undefined, 'Where the compiled pages are kept.'),
  parameter('maxLoadedJsps', 'integer', '-1', 'How many pages stay loaded; negative: all.'),
  parameter(
    'jspIdleTimeout',
    'integer',
    '-1',
    'After how many idle seconds a page is unloaded; negative: never.',
  ),
  parameter('compiler', 'text', undefined, 'The compiler that Ant uses.'),
  parameter('compilerClassName', 'text', undefined, 'The class of the compiler.'),
  parameter('compilerSourceVM', 'text', undefined, 'The version of Java that pages are written in.'),
  parameter('compilerTargetVM', 'text', undefined, 'The version of Java that classes are made for.'),
  parameter('javaEncoding', 'text', 'UTF8', 'The encoding of the Java sources.'),
  parameter('engineOptionsClass', 'text', undefined, 'The class that reads these parameters.'),
  parameter(
    'strictQuoteEscaping',
    'jsp-boolean',
    'true',
    'Whether quotes in attributes must be escaped as JSP says.',
  ),
  parameter(
    'quoteAttributeEL',
    'jsp-boolean',
    'true',
    'Whether quotes in expressions must be escaped as JSP says.',
  ),
  parameter(
    'strictGetProperty',
    'jsp-boolean',
    'true',
    'Whether `getProperty` wants a bean that was named before.',
    SINCE_10,
  ),
  parameter('strictWhitespace', 'jsp-boolean', 'true', 'Whether attributes must be apart.', SINCE_10),
  parameter('jspServletBase', 'text', undefined, 'The class that pages extend.', SINCE_10),
  parameter(
    'jspPrecompilationQueryParameter',
    'text',
    'jsp_precompile',
    'The parameter of a request that only compiles.',
    SINCE_10,
  ),
  parameter('serviceMethodName', 'text', '_jspService', 'The method of a page that answers.', SINCE_10),
  parameter(
    'servletClasspathAttribute',
    'text',
    undefined,
    'The attribute that holds the class path.',
    SINCE_10,
  ),
  parameter('generatedJspPackageName', 'text', 'org.apache.jsp', 'The package of the pages.', SINCE_10),
  parameter(
    'generatedTagFilePackageName',
    'text',
    'org.apache.jsp.tag',
    'The package of the tag files.',
    SINCE_10,
  ),
  parameter(
    'tempVariableNamePrefix',
    'text',
    '_jspx_temp',
    'What the names of variables begin with.',
    SINCE_10,
  ),
  parameter(
    'variableForExpressionFactory',
    'text',
    '_el_expressionfactory',
    'The name of a variable.',
    SINCE_10,
  ),
  parameter(
    'variableForInstanceManager',
    'text',
    '_jsp_instancemanager',
    'The name of a variable.',
    SINCE_10,
  ),
  parameter(
    'useInstanceManagerForTags',
    'jsp-boolean',
    'false',
    'Whether the container makes tag handlers.',
    SINCE_10,
  ),
  parameter(
    'useNonstandardTagOptimizations',
    'text',
    undefined,
    'The tags of JSTL that become plain code, such as `c:set,c:remove`.',
    SINCE_9,
  ),
  parameter(
    'ieClassId',
    'text',
    undefined,
    'What `jsp:plugin` writes for Internet Explorer.',
    '8.5 9.0 10.0',
  ),
];

/** The servlets of Tomcat that take parameters. */
export const shippedServlets: readonly ShippedClass[] = [
  {
    className: DEFAULT_SERVLET,
    kind: 'servlet',
    onUnknownName: 'ignored',
    onWrongNumber: 'refused',
    parameters: staticFiles,
  },
  {
    className: WEBDAV_SERVLET,
    kind: 'servlet',
    onUnknownName: 'ignored',
    onWrongNumber: 'refused',
    parameters: [...staticFiles, ...webdav],
  },
  {
    className: CGI_SERVLET,
    kind: 'servlet',
    onUnknownName: 'ignored',
    onWrongNumber: 'refused',
    parameters: cgi,
    prefixes: ['environment-variable-', 'executable-arg-'],
  },
  {
    className: SSI_SERVLET,
    kind: 'servlet',
    onUnknownName: 'ignored',
    onWrongNumber: 'refused',
    parameters: [...ssi, ...ssiServlet],
  },
  {
    className: JSP_SERVLET,
    kind: 'servlet',
    onUnknownName: 'ignored',
    onWrongNumber: 'logged',
    parameters: jsp,
  },
];
